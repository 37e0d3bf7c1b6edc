import assert from "node:assert/strict";
import { test } from "node:test";
import { applyTool } from "./markdown-edit.ts";

test("a tool marks the selected words, and the same tool again takes the marks away", () => {
  const bold = applyTool({ text: "Use channel 36 now", start: 4, end: 14 }, "bold");
  assert.equal(bold.text, "Use **channel 36** now");
  assert.equal(bold.text.slice(bold.start, bold.end), "channel 36");
  assert.equal(applyTool(bold, "bold").text, "Use channel 36 now");
});

test("lists and quotes mark whole lines", () => {
  assert.equal(applyTool({ text: "one\ntwo", start: 1, end: 5 }, "list").text, "- one\n- two");
  assert.equal(applyTool({ text: "one\ntwo", start: 0, end: 7 }, "numbers").text, "1. one\n2. two");
  assert.equal(applyTool({ text: "> one", start: 3, end: 3 }, "quote").text, "one");
});

test("code over several lines becomes a block, and an address becomes a link waiting for its words", () => {
  assert.equal(applyTool({ text: "a\nb", start: 0, end: 3 }, "code").text, "```\na\nb\n```");
  const link = applyTool({ text: "https://example.org", start: 0, end: 19 }, "link");
  assert.deepEqual(link, { text: "[](https://example.org)", start: 1, end: 1 });
});
