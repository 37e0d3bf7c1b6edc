import assert from "node:assert/strict";
import { test } from "node:test";
import { countsOf } from "./unit.ts";

const report = `1..3
# tests 12
# suites 0
# pass 7
# fail 2
# cancelled 1
# skipped 1
# todo 1
`;

test("the closing line counts what the test runner counted, and a cancelled test as failed", () => {
  assert.deepEqual(countsOf(report), { pass: 7, fail: 3, left: 2 });
});

test("a run that ended before it could count has no passed tests", () => {
  assert.deepEqual(countsOf("TAP version 13\n"), { pass: 0, fail: 0, left: 0 });
});
