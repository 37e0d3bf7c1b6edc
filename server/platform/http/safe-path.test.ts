import assert from "node:assert/strict";
import { test } from "node:test";
import { safePath } from "./safe-path.ts";

test("OR-01 a place of this site is kept with its query and fragment", () => {
  for (const target of ["/", "/t/1/x?from=20#p21", "/search?q=a%2Fb", "/u/J%C3%BCrgen", "/de/ask?to=https://x.example"])
    assert.equal(safePath(target), target);
});

test("OR-01 whatever leads or could lead elsewhere becomes the fallback", () => {
  for (const target of [
    "https://evil.example",
    "//evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "/..//evil.example",
    "/.//evil.example",
    "/%2f/evil.example",
    "/%5cevil.example",
    "/a\n/b",
    "/\t/evil.example",
    "/%0d%0aset-cookie:x",
    "javascript:alert(1)",
    "t/1",
    "",
    " /t/1",
    `/${"a".repeat(2_001)}`,
    ["/a"],
    null,
    7,
  ])
    assert.equal(safePath(target, "/home"), "/home", String(target));
});
