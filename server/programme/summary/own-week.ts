import { momentAt, wallTime } from "../routing/own-hours.ts";

/** A week as somebody lived it: from Monday 00:00 to Monday 00:00 of their own clock. */
export interface OwnWeek {
  /** Its Monday, as a date without time (UTC midnight). */
  monday: Date;
  start: Date;
  end: Date;
  /** From when on its summary is written. */
  dueAt: Date;
}

/** The last whole week of somebody whose summary is due by now: from Monday at `hour` on; null before that hour. */
export function dueWeek(now: Date, zone: string, hour: number): OwnWeek | null {
  const shown = wallTime(now, zone);
  const today = { ...shown, day: shown.day - shown.weekday };
  const dueAt = momentAt(zone, today, hour);
  if (now < dueAt) return null;
  const before = { ...today, day: today.day - 7 };
  const monday = new Date(Date.UTC(before.year, before.month - 1, before.day));
  return { monday, start: momentAt(zone, before, 0), end: momentAt(zone, today, 0), dueAt };
}
