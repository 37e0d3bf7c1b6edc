import assert from "node:assert/strict";
import { test } from "node:test";
import { momentAt, ownDay, quietEnd, wallTime } from "./own-hours.ts";
import { type Asked, whenFree } from "./when-free.ts";

const at = (iso: string) => new Date(iso);
const night = { from: 22, until: 8 };
const end = (iso: string, zone: string, quiet: { from: number; until: number } | null = night) =>
  quietEnd(at(iso), zone, quiet)?.toISOString() ?? null;

test("quiet hours over midnight are quiet before and after it, and end in the morning of the same night", () => {
  assert.equal(end("2026-06-01T21:59:59Z", "UTC"), null);
  assert.equal(end("2026-06-01T22:00:00Z", "UTC"), "2026-06-02T08:00:00.000Z");
  assert.equal(end("2026-06-02T07:59:59Z", "UTC"), "2026-06-02T08:00:00.000Z");
  assert.equal(end("2026-06-02T08:00:00Z", "UTC"), null);
  assert.equal(end("2026-12-31T23:30:00Z", "UTC"), "2027-01-01T08:00:00.000Z");
});

test("quiet hours within a day end on that day, and whoever has none is never quiet", () => {
  const noon = { from: 12, until: 14 };
  assert.equal(end("2026-06-01T13:20:00Z", "UTC", noon), "2026-06-01T14:00:00.000Z");
  assert.equal(end("2026-06-01T14:00:00Z", "UTC", noon), null);
  assert.equal(end("2026-06-01T03:00:00Z", "UTC", null), null);
});

test("quiet hours follow the member's own clock, also where it is half an hour off", () => {
  assert.equal(end("2026-06-01T21:00:00Z", "Europe/Berlin"), "2026-06-02T06:00:00.000Z");
  assert.equal(end("2026-06-01T21:00:00Z", "America/New_York"), null);
  assert.equal(end("2026-06-01T20:00:00Z", "Asia/Kolkata"), "2026-06-02T02:30:00.000Z");
});

test("in the night the clock goes forward quiet hours are an hour shorter, and an hour longer when it goes back", () => {
  assert.equal(end("2026-03-28T21:30:00Z", "Europe/Berlin"), "2026-03-29T06:00:00.000Z");
  assert.equal(end("2026-10-24T20:30:00Z", "Europe/Berlin"), "2026-10-25T07:00:00.000Z");
});

test("quiet hours that end in the hour the clock leaves out end when it goes on", () => {
  assert.equal(end("2026-03-28T23:30:00Z", "Europe/Berlin", { from: 22, until: 2 }), "2026-03-29T01:00:00.000Z");
  assert.equal(
    momentAt("Europe/Berlin", { year: 2026, month: 3, day: 29 }, 2).toISOString(),
    "2026-03-29T01:00:00.000Z",
  );
});

test("a day is the member's own day, of 23 and 25 hours when the clock changes", () => {
  const hours = (iso: string, zone: string) => {
    const { start, next } = ownDay(at(iso), zone);
    return (next.getTime() - start.getTime()) / 3_600_000;
  };
  assert.equal(hours("2026-03-29T12:00:00Z", "Europe/Berlin"), 23);
  assert.equal(hours("2026-10-25T12:00:00Z", "Europe/Berlin"), 25);
  assert.equal(ownDay(at("2026-06-01T03:00:00Z"), "America/New_York").start.toISOString(), "2026-05-31T04:00:00.000Z");
});

test("a zone that does not exist is read as UTC, and the first day of a week is Monday", () => {
  assert.equal(wallTime(at("2026-06-01T10:00:00Z"), "Moon/Base").hour, 10);
  assert.equal(wallTime(at("2026-06-01T10:00:00Z"), "UTC").weekday, 0);
  assert.equal(wallTime(at("2026-06-07T10:00:00Z"), "UTC").weekday, 6);
});

const now = at("2026-06-01T10:00:00Z");
const person: Asked = { zone: "UTC", perDay: 2, quiet: night, pausedUntil: null, offers: [] };
const made = (...moments: string[]) => moments.map((iso) => ({ offeredAt: at(iso), noTimeAt: null }));
const free = (over: Partial<Asked>) => whenFree({ ...person, ...over }, now).toISOString();

test("whoever had as many offers as their day allows is free again in the morning of the next", () => {
  assert.equal(free({}), now.toISOString());
  assert.equal(free({ offers: made("2026-06-01T08:00:00Z", "2026-05-31T23:00:00Z") }), now.toISOString());
  const full = made("2026-06-01T08:00:00Z", "2026-06-01T09:00:00Z");
  assert.equal(free({ offers: full }), "2026-06-02T08:00:00.000Z");
  assert.equal(free({ offers: full, quiet: null }), "2026-06-02T00:00:00.000Z");
});

test("the same offers fill the day of one and not of another who lives elsewhere", () => {
  const offers = made("2026-06-01T03:00:00Z", "2026-06-01T03:30:00Z");
  assert.equal(free({ offers, quiet: null, zone: "America/New_York" }), now.toISOString());
  assert.equal(free({ offers, quiet: null, zone: "Europe/Berlin" }), "2026-06-01T22:00:00.000Z");
});

test("whoever has no time today or paused is left alone until then, and quiet hours still hold afterwards", () => {
  const noTime = [{ offeredAt: at("2026-06-01T08:00:00Z"), noTimeAt: at("2026-06-01T08:10:00Z") }];
  assert.equal(free({ offers: noTime }), "2026-06-02T08:00:00.000Z");
  assert.equal(free({ pausedUntil: at("2026-06-05T00:00:00Z") }), "2026-06-05T08:00:00.000Z");
  assert.equal(free({ pausedUntil: at("2026-05-05T00:00:00Z") }), now.toISOString());
});
