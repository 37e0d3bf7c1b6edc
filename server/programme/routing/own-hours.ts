const MINUTE = 60_000;

/** Hours (0–23) of somebody's own day in which nothing is offered; `until` is the first hour after them. */
export interface QuietHours {
  from: number;
  until: number;
}

/** A date and time as the clock on the wall shows it. */
export interface WallTime {
  year: number;
  /** 1–12 */
  month: number;
  day: number;
  hour: number;
  minute: number;
  /** 0 Monday to 6 Sunday. */
  weekday: number;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** A zone that nobody knows (any more) is read as UTC. */
function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone);
  if (known) return known;
  const numeric = "numeric" as const;
  const parts = {
    year: numeric,
    month: numeric,
    day: numeric,
    hour: numeric,
    minute: numeric,
    hourCycle: "h23",
  } as const;
  const made = (timeZone: string) => new Intl.DateTimeFormat("en-GB", { ...parts, timeZone });
  let clock: Intl.DateTimeFormat;
  try {
    clock = made(zone);
  } catch {
    clock = made("UTC");
  }
  clocks.set(zone, clock);
  return clock;
}

/** What the clock in a time zone shows at a moment. */
export function wallTime(at: Date, zone: string): WallTime {
  const parts = new Map(
    clockOf(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const part = (name: Intl.DateTimeFormatPartTypes) => parts.get(name) ?? 0;
  const [year, month, day] = [part("year"), part("month"), part("day")];
  const weekday = (new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 6) % 7;
  return { year, month, day, hour: part("hour"), minute: part("minute"), weekday };
}

/**
 * The moment at which the clock in a zone shows this hour; where the hour is skipped in spring, the moment after the gap.
 * Days beyond the month's end run on into the next.
 */
export function momentAt(
  zone: string,
  { year, month, day }: Pick<WallTime, "year" | "month" | "day">,
  hour: number,
): Date {
  const wanted = Date.UTC(year, month - 1, day, hour);
  const offset = (at: number) => {
    const shown = wallTime(new Date(at), zone);
    const whole = Math.floor(at / MINUTE) * MINUTE;
    return Date.UTC(shown.year, shown.month - 1, shown.day, shown.hour, shown.minute) - whole;
  };
  const near = wanted - offset(wanted);
  return new Date(wanted - offset(near));
}

/** The end of the quiet hours a moment lies in; null when it lies in none. */
export function quietEnd(at: Date, zone: string, quiet: QuietHours | null): Date | null {
  if (!quiet || quiet.from === quiet.until) return null;
  const { from, until } = quiet;
  const shown = wallTime(at, zone);
  const overMidnight = from > until;
  const isQuiet = overMidnight ? shown.hour >= from || shown.hour < until : shown.hour >= from && shown.hour < until;
  if (!isQuiet) return null;
  return momentAt(zone, { ...shown, day: shown.day + (overMidnight && shown.hour >= from ? 1 : 0) }, until);
}

/** When somebody's own day began, and when the next one begins. */
export function ownDay(at: Date, zone: string): { start: Date; next: Date } {
  const shown = wallTime(at, zone);
  return { start: momentAt(zone, shown, 0), next: momentAt(zone, { ...shown, day: shown.day + 1 }, 0) };
}
