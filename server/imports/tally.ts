/** What an import counted so far; kept with its position, so a stopped import goes on counting where it was. */
export interface Tally {
  /** Taken over, by kind ("questions", "answers" …). */
  taken: Record<string, number>;
  /** Found again because an earlier run took them. */
  known: Record<string, number>;
  /** Not taken over by intention, by reason. */
  skipped: Record<string, number>;
  /** Could not be read or had nowhere to go, by reason. */
  broken: Record<string, number>;
  /** The first broken rows, to look at. */
  brokenRows: BrokenRow[];
}

export interface BrokenRow {
  file: string;
  /** Counted from 1. */
  row: number;
  reason: string;
}

/** Broken rows listed by place; the rest is only counted. */
export const MAX_BROKEN_LISTED = 200;
/** Different reasons kept apart; beyond, rows count as "other reasons", so that damage cannot fill the memory. */
const MAX_REASONS = 100;

export function emptyTally(): Tally {
  return { taken: {}, known: {}, skipped: {}, broken: {}, brokenRows: [] };
}

export function count(counts: Record<string, number>, name: string, by = 1): void {
  if (by === 0) return;
  const known = Object.hasOwn(counts, name) || Object.keys(counts).length < MAX_REASONS;
  const entry = known ? name : "other reasons";
  counts[entry] = (counts[entry] ?? 0) + by;
}

export function countBroken(tally: Tally, broken: BrokenRow): void {
  count(tally.broken, broken.reason);
  if (tally.brokenRows.length < MAX_BROKEN_LISTED) tally.brokenRows.push(broken);
}

/** Questions, answers and comments taken over. */
export function postsIn({ taken }: Tally): number {
  return (taken.questions ?? 0) + (taken.answers ?? 0) + (taken.comments ?? 0);
}
