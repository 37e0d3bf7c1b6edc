import assert from "node:assert/strict";
import { test } from "node:test";
import { relativeText } from "./dates.ts";

const now = Date.parse("2026-05-03T12:00:00Z");
const ago = (minutes: number) => new Date(now - minutes * 60_000);

test("recent moments are told as people say them, in both languages", () => {
  assert.equal(relativeText(ago(0.5), now, "en-GB"), "now");
  assert.equal(relativeText(ago(38), now, "en-GB"), "38 minutes ago");
  assert.equal(relativeText(ago(125), now, "en-GB"), "2 hours ago");
  assert.equal(relativeText(ago(1500), now, "en-GB"), "yesterday");
  assert.equal(relativeText(ago(38), now, "de-DE"), "vor 38 Minuten");
});

test("after thirty days a date says more than a count of days", () => {
  assert.equal(relativeText(new Date("2026-01-02T12:00:00Z"), now, "en-GB"), "2 January");
  assert.equal(relativeText(new Date("2024-05-02T12:00:00Z"), now, "en-GB"), "2 May 2024");
});
