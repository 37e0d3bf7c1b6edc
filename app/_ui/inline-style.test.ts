import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { test } from "node:test";

const root = new URL("../", import.meta.url).pathname;
const files = globSync("**/*.tsx", { cwd: root });

test("no page writes an inline style, which the content security policy would drop", () => {
  assert.ok(files.length > 30);
  for (const file of files) assert.doesNotMatch(readFileSync(root + file, "utf8"), /\sstyle=(?:\{\{|"[^"]*:)/, file);
});

test("every link inside the site goes through the link of the primitives, which never fetches ahead", () => {
  for (const file of files) {
    if (file === "_ui/link.tsx" || file === "_ui/client-link.tsx") continue;
    assert.doesNotMatch(readFileSync(root + file, "utf8"), /from "next\/link"/, file);
  }
});
