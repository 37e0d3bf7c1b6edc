import type { Ctx } from "../platform/authorize/index.ts";
import type { Writing } from "../platform/events/index.ts";
import type { Difference } from "./differences.query.ts";
import { enqueueReview } from "./metrics/enqueue-review.ts";

/**
 * What follows when members' points changed: their pages and the lists of people are made anew, and they are reviewed. The
 * number of solutions stands beside the name wherever somebody wrote, so those pages are made anew as well.
 */
export async function standingsMoved(
  ctx: Ctx,
  { tx, touch }: Writing,
  differences: readonly Pick<Difference, "userId" | "reason">[],
): Promise<void> {
  const userIds = [...new Set(differences.map(({ userId }) => userId))];
  if (userIds.length === 0) return;
  const solvers = new Set(differences.flatMap(({ userId, reason }) => (reason === "ANSWER_ACCEPTED" ? [userId] : [])));
  const rows = await tx.user.findMany({ where: { id: { in: userIds } }, select: { id: true, name: true } });
  for (const { id, name } of rows) {
    touch(`person:${name}`);
    if (solvers.has(id)) touch(`byline:${name}`);
  }
  touch("people");
  await enqueueReview(ctx, tx, userIds);
}
