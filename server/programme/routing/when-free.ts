import { ownDay, type QuietHours, quietEnd } from "./own-hours.ts";

/** What decides when somebody may be asked. */
export interface Asked {
  zone: string;
  perDay: number;
  quiet: QuietHours | null;
  pausedUntil: Date | null;
  /** Offers made to them lately, at least those of their own day; when they said to have no time. */
  offers: readonly { offeredAt: Date; noTimeAt: Date | null }[];
}

/** From when on somebody may be asked: `now`, or the end of what stands against it (pause, limit of the day, quiet hours). */
export function whenFree(person: Asked, now: Date): Date {
  const day = ownDay(now, person.zone);
  const today = person.offers.filter(({ offeredAt }) => offeredAt >= day.start).length;
  const noTime = person.offers.some(({ noTimeAt }) => noTimeAt !== null && noTimeAt >= day.start);
  const full = today >= person.perDay || noTime;
  const from = latest([now, person.pausedUntil, full ? day.next : null]);
  return quietEnd(from, person.zone, person.quiet) ?? from;
}

function latest(moments: readonly (Date | null)[]): Date {
  return new Date(Math.max(...moments.map((at) => at?.getTime() ?? 0)));
}
