import assert from "node:assert/strict";
import { test } from "node:test";
import { matchSerial, readSerialPattern } from "./serial-pattern.ts";

const matches = (source: string, text: string) => {
  const pattern = readSerialPattern(source);
  assert.ok(pattern, source);
  return matchSerial(text, 0, pattern, () => true);
};

test("a pattern is made of signs, ranges and numbers of times", () => {
  assert.equal(matches("NL-[0-9]{4}-[A-Z]{2}[0-9]{6}", "NL-2024-RT550127 and"), 16);
  assert.equal(matches("A[0-9A-F]{3,5}X?", "A12F34X"), 7);
  assert.equal(matches("A[0-9A-F]{3,5}X?", "A12"), 0);
});

test("what could be slow, unclear or too short is refused", () => {
  for (const source of [
    "(a+)+b",
    ".*",
    "[0-9]*",
    "[0-9]{0,3}",
    "A|BCDE",
    "[^0-9]{5}",
    "[9-0]{5}",
    "[A-Z]{99}",
    "ABC",
    "",
  ]) {
    assert.equal(readSerialPattern(source), null, source);
  }
});

test("DS-07 a pattern full of choices costs no more than its length", () => {
  const pattern = readSerialPattern("A?A?A?A?A?A?A?A?A?A?A?A?A?A?A?A?A?A?AAAAAAAAAAAAAAAAAAAA");
  assert.ok(pattern);
  const started = performance.now();
  for (let i = 0; i < 100; i += 1) matchSerial("A".repeat(30), 0, pattern, () => false);
  assert.ok(performance.now() - started < 500);
});
