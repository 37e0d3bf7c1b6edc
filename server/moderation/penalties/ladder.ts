import type { PenaltyDays, PenaltyKind } from "./penalties-limits.schema.ts";

/** One rung: what is given, and for how many days (null: for good, or without a time). */
export interface Rung {
  kind: PenaltyKind;
  days: PenaltyDays | null;
}

/** From mild to severe; who did nothing wrong within the time of the setting begins at the first. */
export const ladder: readonly Rung[] = [
  { kind: "WARNING", days: null },
  { kind: "SILENCE", days: 1 },
  { kind: "SILENCE", days: 3 },
  { kind: "SUSPENSION", days: 7 },
  { kind: "SUSPENSION", days: 30 },
  { kind: "SUSPENSION", days: null },
];

/** What of an earlier penalty counts for the next step. */
export interface Earlier {
  kind: PenaltyKind;
  days: number | null;
  startsAt: Date;
  liftedAt: Date | null;
}

/**
 * The step history suggests: the rung after the highest one reached within the last days that count. Lifted penalties and
 * notes do not count. A suggestion only; moderators choose.
 */
export function nextRung(history: readonly Earlier[], now: Date, forgetAfterDays: number): Rung {
  const since = now.getTime() - forgetAfterDays * 86_400_000;
  const counting = history.filter((one) => one.kind !== "NOTE" && !one.liftedAt && one.startsAt.getTime() > since);
  const reached = Math.max(-1, ...counting.map(rungOf));
  return ladder[Math.min(reached + 1, ladder.length - 1)] ?? { kind: "WARNING", days: null };
}

/**
 * The step of one kind history suggests: the first one of the kind from the next rung on, or the last one of the kind when
 * history has passed it.
 */
export function nextRungOf(kind: PenaltyKind, history: readonly Earlier[], now: Date, forgetAfterDays: number): Rung {
  const next = nextRung(history, now, forgetAfterDays);
  const place = ladder.findIndex((rung) => rung.kind === next.kind && rung.days === next.days);
  const ofKind = (rung: Rung) => rung.kind === kind;
  return ladder.slice(place).find(ofKind) ?? ladder.findLast(ofKind) ?? next;
}

/** The rung a penalty stands on: the last one of its kind that is no longer than it. */
function rungOf({ kind, days }: Earlier): number {
  const length = (value: number | null) => value ?? Number.POSITIVE_INFINITY;
  const first = ladder.findIndex((rung) => rung.kind === kind);
  const last = ladder.findLastIndex((rung) => rung.kind === kind && length(rung.days) <= length(days));
  return Math.max(first, last);
}
