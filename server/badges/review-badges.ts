import type { Writing } from "../platform/events/index.ts";
import { awardMet } from "./award-met.ts";
import { type BadgeChange, recordChanges } from "./record-changes.ts";
import { takeUndone } from "./take-undone.ts";

/**
 * Compares what members did (MemberMetrics, counted before by the caller in the same transaction) with what badges ask
 * for: gives what is met, takes back what was earned by acts that are undone. One statement for each, however many
 * members; safe to run twice and at the same time. Records an event for each change and makes the pages stale.
 * @returns how many badges were given and taken
 */
export async function reviewBadges(
  writing: Writing,
  userIds: readonly string[],
  now: Date,
): Promise<{ earned: number; taken: number }> {
  if (userIds.length === 0) return { earned: 0, taken: 0 };
  const taken: BadgeChange[] = await takeUndone(writing.tx, userIds, now);
  const earned: BadgeChange[] = await awardMet(writing.tx, userIds, now);
  await recordChanges(writing, { earned, taken, because: "undone", byId: null });
  return { earned: earned.length, taken: taken.length };
}
