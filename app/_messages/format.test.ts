import assert from "node:assert/strict";
import { test } from "node:test";
import { formatDate, formatDuration, formatNumber, formatShare } from "./format.ts";
import { localPath } from "./locale.ts";
import { createTranslate } from "./translate.ts";

test("dates, numbers and lengths of time are written as the language has them", () => {
  const moment = "2026-05-02T19:12:00Z";
  assert.equal(formatDate(moment, "en"), "2 May 2026");
  assert.equal(formatDate(moment, "de", "day"), "2. Mai");
  assert.match(formatDate(moment, "en", "moment"), /2 May 2026.* 19:12/);
  assert.equal(formatNumber(12345, "en"), "12,345");
  assert.equal(formatNumber(12345, "de"), "12.345");
  assert.equal(formatNumber(1284, "en", true), "1.3k");
  assert.equal(formatNumber(1284, "de", true), "1.284");
  assert.equal(formatShare(0.71, "de").replace(/\s/, " "), "71 %");
  assert.equal(formatDuration(6_720_000, "en").replaceAll("\u00a0", " "), "1 h 52 min");
  assert.equal(formatDuration(20_000, "de").replaceAll("\u00a0", " "), "1 Min.");
});

test("only addresses of the site get the language prefix", () => {
  assert.equal(localPath("/b/routers", "de", "en"), "/de/b/routers");
  assert.equal(localPath("/", "de", "en"), "/de");
  assert.equal(localPath("/b/routers", "en", "en"), "/b/routers");
  for (const other of ["https://example.org/", "//example.org", "#p3", "mailto:a@b.c", "/api/feed"]) {
    assert.equal(localPath(other, "de", "en"), other);
  }
});

test("RL-25 a name that runs from right to left turns nothing beside it round; others stay as they are", () => {
  const t = createTranslate("en", { by: ["asked by ", ["name"], " 5 days ago"] });
  assert.equal(t("by", { name: "Ada" }), "asked by Ada 5 days ago");
  assert.equal(t("by", { name: "דנה כהן" }), "asked by \u2068דנה כהן\u2069 5 days ago");
});
