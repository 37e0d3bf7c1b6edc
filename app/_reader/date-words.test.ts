import assert from "node:assert/strict";
import { test } from "node:test";
import type { DateStyle } from "../_messages/format.ts";
import { localText, relativeText } from "./date-words.ts";

const now = Date.parse("2026-05-03T12:00:00Z");
const minute = 60_000;
const ago = (minutes: number) => new Date(now - minutes * minute);
const languages = [
  ["en", "en-GB"],
  ["de", "de-DE"],
] as const;

test("recent moments are told as people say them, in both languages", () => {
  assert.equal(relativeText(ago(0.5), now, "en"), "now");
  assert.equal(relativeText(ago(38), now, "en"), "38 minutes ago");
  assert.equal(relativeText(ago(125), now, "en"), "2 hours ago");
  assert.equal(relativeText(ago(1500), now, "en"), "yesterday");
  assert.equal(relativeText(ago(38), now, "de"), "vor 38 Minuten");
});

test("after thirty days a date says more than a count of days", () => {
  // Noon where the reader is, wherever that may be.
  assert.equal(relativeText(new Date(2026, 0, 2, 12), now, "en"), "2 January");
  assert.equal(relativeText(new Date(2024, 4, 2, 12), now, "en"), "2 May 2024");
});

test("moments before and after now are told in the words of the language itself", () => {
  const units: [Intl.RelativeTimeFormatUnit, number, number][] = [
    ["minute", 1, 59],
    ["hour", 60, 23],
    ["day", 1440, 29],
  ];
  for (const [language, locale] of languages) {
    const words = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
    for (const [unit, minutes, most] of units) {
      for (let count = 1; count <= most; count += 1) {
        assert.equal(relativeText(ago(count * minutes), now, language), words.format(-count, unit));
        assert.equal(relativeText(ago(-count * minutes), now, language), words.format(count, unit));
      }
    }
  }
});

test("dates are written as the language writes them, every month of the year", () => {
  const long = { day: "numeric", month: "long" } as const;
  const styles: Record<DateStyle, Intl.DateTimeFormatOptions> = {
    date: { ...long, year: "numeric" },
    moment: { ...long, year: "numeric", hour: "2-digit", minute: "2-digit" },
    day: long,
    month: { month: "long", year: "numeric" },
  };
  for (const [language, locale] of languages) {
    for (let month = 0; month < 12; month += 1) {
      const moment = new Date(2025, month, 3 + month, month * 2, month);
      for (const [style, options] of Object.entries(styles)) {
        const expected = new Intl.DateTimeFormat(locale, options).format(moment);
        assert.equal(localText(moment, style as DateStyle, language), expected);
      }
    }
  }
});
