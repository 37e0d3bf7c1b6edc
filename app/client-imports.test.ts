import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { test } from "node:test";

test("no island brings zod into the browser, whose probe for eval would be reported under the policy", () => {
  const islands = globSync("app/**/*.{ts,tsx}").filter((file) => readFileSync(file, "utf8").startsWith('"use client"'));
  assert.ok(islands.length > 20);
  const guilty = islands.filter((file) => {
    const imports = readFileSync(file, "utf8").matchAll(/^import (?!type )[^;]*?from "([^"]+\.schema\.ts)";/gm);
    return [...imports].some(([statement, path = ""]) => {
      const target = new URL(path, `file:///${file}`).pathname.slice(1);
      return !/import \{\s*type [^,}]+\}/.test(statement) && readFileSync(target, "utf8").includes('from "zod"');
    });
  });
  assert.deepEqual(guilty, []);
});
