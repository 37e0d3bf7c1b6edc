import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { test } from "node:test";

const root = new URL("./", import.meta.url).pathname;
const files = globSync("**/*.{ts,tsx}", { cwd: root }).filter((file) => !file.endsWith(".test.ts"));
const found = (pattern: RegExp) => files.filter((file) => pattern.test(readFileSync(root + file, "utf8"))).sort();

/** Components that write HTML as it is, each with what it is made of. */
const writers: Record<string, string> = {
  "_parts/desk/html.tsx": "texts the renderer sanitised",
  "_parts/structured-data.tsx": "data, in which no sign can end the script",
  "_parts/texts/community-text.tsx": "texts the renderer sanitised",
  "_ui/prose.tsx": "texts the renderer sanitised",
  "dev/ui/reading.tsx": "the page of parts, which only developers see",
  "layout.tsx": "our own script for the colours",
};

test("XS-02 XS-03 XS-09 names, titles and attributes are text everywhere: only the listed components write HTML", () => {
  assert.ok(files.length > 500);
  assert.deepEqual(found(/dangerouslySetInnerHTML/), Object.keys(writers).sort());
  const others =
    /\.(?:inner|outer)HTML\b|insertAdjacentHTML|document\.write|createContextualFragment|DOMParser|setHTML|\.srcdoc\b|\beval\(|new Function\(/;
  assert.deepEqual(found(others), []);
});

test("XS-20 no page frames another one", () => {
  assert.deepEqual(found(/<(?:iframe|object|embed|frame)\b|createElement\("(?:iframe|object|embed|frame)"/), []);
});

test("DS-11 FW-02 there are no functions of the server beside the router, and none can be called by an id", () => {
  assert.deepEqual(found(/^\s*["']use server["']/m), []);
});

test("DS-12 the framework makes no pictures, which would fill the disk and the processor", () => {
  assert.match(readFileSync(`${root}../next.config.js`, "utf8"), /^ {2}images: \{ unoptimized: true \},$/m);
  assert.deepEqual(found(/from "next\/image"/), []);
});
