import type { Ctx } from "../../platform/authorize/index.ts";
import type { Tx } from "../../platform/db/client.ts";

/** Name of the job in `server/reviews`, which comes later in the order of domains and so is known here by name only. */
export const reviewJobName = "review-member";

/**
 * Asks, in the caller's transaction, for a review of members whose metrics may have changed: rank, trust level, badges.
 * While a review waits, asking again changes nothing. Imports and replays ask for none: they end with one review of all.
 */
export async function enqueueReview(
  ctx: Pick<Ctx, "origin">,
  tx: Pick<Tx, "$executeRaw">,
  userIds: string | readonly string[],
): Promise<void> {
  const ids = typeof userIds === "string" ? [userIds] : [...new Set(userIds)];
  if (ctx.origin !== "LIVE" || ids.length === 0) return;
  await tx.$executeRaw`
    SELECT graphile_worker.add_job(${reviewJobName}::text, json_build_object('userId', id), max_attempts := 12,
      job_key := 'review ' || id) FROM unnest(${ids}::text[]) AS id`;
}

/**
 * Lets one review of each of these members run at a time, until the transaction ends; in the order of ids, so that two
 * passes over many never wait for each other in a circle.
 */
export async function lockForReview(tx: Pick<Tx, "$executeRaw">, userIds: readonly string[]): Promise<void> {
  await tx.$executeRaw`
    SELECT pg_advisory_xact_lock(hashtextextended('review ' || id, 0)) FROM (
      SELECT unnest(${[...userIds].sort()}::text[]) AS id) ids`;
}
