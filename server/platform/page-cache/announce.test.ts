import assert from "node:assert/strict";
import { test } from "node:test";
import { noticeOf, tagsOf } from "./announce.ts";

test("a notice carries its tags there and back", () => {
  assert.deepEqual(tagsOf(noticeOf(["topic:1", "Person:Anna", "topic:1"])), ["topic:1", "person:anna"]);
});

test("more tags than PostgreSQL takes in one notice mean everything", () => {
  const many = Array.from({ length: 900 }, (_, index) => `topic:${index}00000`);
  const text = noticeOf(many);
  assert.ok(Buffer.byteLength(text) < 8_000);
  assert.deepEqual(tagsOf(text), ["*"]);
  assert.deepEqual(tagsOf(noticeOf(["x".repeat(301)])), ["*"]);
});

test("a notice that cannot be read means everything", () => {
  for (const payload of [undefined, "", "{", "[]", '{"tags":"topic:1"}', '{"from":"a","tags":[1]}'])
    assert.deepEqual(tagsOf(payload), ["*"]);
});
