import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { test } from "node:test";

const root = new URL("../", import.meta.url).pathname;
const files = globSync("**/*.tsx", { cwd: root });

test("no page writes an inline style, which the content security policy would drop", () => {
  assert.ok(files.length > 30);
  for (const file of files) assert.doesNotMatch(readFileSync(root + file, "utf8"), /\sstyle=(?:\{\{|"[^"]*:)/, file);
});

test("no link is a component of the framework, which would be rendered, sent and brought to life with every page", () => {
  for (const file of files) {
    assert.doesNotMatch(readFileSync(root + file, "utf8"), /from "next\/link"/, file);
  }
});
