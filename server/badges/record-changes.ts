import type { Writing } from "../platform/events/index.ts";
import { badgeEarned, badgeTaken } from "./badges.events.ts";

/** A badge somebody got or lost in this transaction. */
export interface BadgeChange {
  holdingId: string;
  badgeId: string;
  userId: string;
  key: string;
  /** The person's name in addresses. */
  name: string;
  /** False for imported accounts that nobody has taken over: nobody is there to be told. */
  present: boolean;
}

interface Changes {
  earned: readonly BadgeChange[];
  taken: readonly BadgeChange[];
  because: "undone" | "byHand";
  /** Who did it by hand; null for a review. */
  byId: string | null;
}

/** Moves the holder counts, records an event for each change and names the pages that show it. */
export async function recordChanges({ tx, record, touch }: Writing, changes: Changes): Promise<void> {
  const { earned, taken, because, byId } = changes;
  const steps = new Map<string, number>();
  for (const { badgeId } of earned) steps.set(badgeId, (steps.get(badgeId) ?? 0) + 1);
  for (const { badgeId } of taken) steps.set(badgeId, (steps.get(badgeId) ?? 0) - 1);
  if (steps.size === 0) return;
  const rows = JSON.stringify([...steps].map(([id, step]) => ({ id, step })));
  // Locked in the order of ids, so that two reviews never wait for each other.
  await tx.$executeRaw`SELECT 1 FROM "Badge" WHERE id = ANY(${[...steps.keys()]}::uuid[]) ORDER BY id FOR NO KEY UPDATE`;
  await tx.$executeRaw`
    UPDATE "Badge" b SET "holderCount" = "holderCount" + step.step
    FROM jsonb_to_recordset(${rows}::jsonb) AS step(id uuid, step int) WHERE b.id = step.id`;
  for (const { badgeId, userId, key, holdingId, present } of earned)
    if (present) record(badgeEarned, { userId, badgeId, key, holdingId, byId });
  for (const { badgeId, userId, key, holdingId, present } of taken)
    if (present) record(badgeTaken, { userId, badgeId, key, holdingId, because, byId });
  const all = [...earned, ...taken];
  touch("badges", ...all.flatMap(({ key, name }) => [`badge:${key}`, `person:${name}`]));
}
