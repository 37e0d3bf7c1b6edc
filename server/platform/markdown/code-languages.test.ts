import assert from "node:assert/strict";
import { test } from "node:test";
import hljs from "highlight.js/lib/core";
import { languageNames } from "./code-languages.ts";
import "./languages.ts";

test("a code block may name its language by every name the colours know", () => {
  const names = hljs.listLanguages().flatMap((name) => {
    return [name, ...(hljs.getLanguage(name)?.aliases ?? [])].map((word): [string, string] => [
      word.toLowerCase(),
      name,
    ]);
  });
  assert.deepEqual([...languageNames].sort(), [...new Map(names)].sort());
});
