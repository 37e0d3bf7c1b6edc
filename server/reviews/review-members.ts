import { reviewBadges } from "../badges/index.ts";
import type { Ctx } from "../platform/authorize/index.ts";
import type { Writing } from "../platform/events/index.ts";
import { reviewRanks } from "../ranks/index.ts";
import { countMetrics, lockForReview } from "../reputation/index.ts";
import { reviewTrust } from "../trust/index.ts";

/**
 * Counts these members anew and lets everything that is made of it follow: trust, rank, badges. Each looks at what is true now,
 * so reviewing twice, or at the same time, ends the same. What changed is recorded as events; reviews of imports and
 * seeds are told to nobody, because their events are never dispatched.
 * @param months how often members were first in a month; left as stored when not given
 * @returns ids of those whose rank or trust changed; call `forgetActor` for them after the transaction
 */
export async function reviewMembers(
  ctx: Ctx,
  writing: Writing,
  userIds: readonly string[],
  months?: ReadonlyMap<string, number>,
): Promise<string[]> {
  await lockForReview(writing.tx, userIds);
  await countMetrics(writing.tx, userIds, ctx.now(), months);
  const trust = await reviewTrust(ctx, writing, userIds);
  const ranks = await reviewRanks(ctx, writing, userIds);
  await reviewBadges(writing, userIds, ctx.now());
  return [...new Set([...trust, ...ranks])];
}
