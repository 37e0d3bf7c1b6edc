import { type Ctx, personId } from "../../platform/authorize/index.ts";
import type { Tx } from "../../platform/db/client.ts";

/** Why a solution that came with a merge ended. */
const MERGED = "merged";

/**
 * A topic keeps its own solutions; of those that came with `posts` as many stay as its board has room for, the earliest
 * first, and none where topics are no questions. Ends the others and returns their ids. The caller settles the topic.
 */
export async function endSurplusSolutions(
  ctx: Ctx,
  tx: Tx,
  topic: { id: string; kind: string; board: { maxSolutions: number } },
  posts: readonly string[],
): Promise<string[]> {
  const active = await tx.solution.findMany({
    where: { topicId: topic.id, revokedAt: null },
    orderBy: { acceptedAt: "asc" },
    select: { id: true, postId: true },
  });
  const came = new Set(posts);
  const own = active.filter((solution) => !came.has(solution.postId)).length;
  const room = topic.kind === "QUESTION" ? Math.max(0, topic.board.maxSolutions - own) : 0;
  const over = active.filter((solution) => came.has(solution.postId)).slice(room);
  const ids = over.map((solution) => solution.id);
  await tx.solution.updateMany({
    where: { id: { in: ids } },
    data: { revokedAt: ctx.now(), revokedById: personId(ctx.actor), revokedFor: MERGED },
  });
  return ids;
}

/** Solutions that ended only because of a merge hold again. */
export async function reviveSolutions(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.solution.updateMany({
    where: { id: { in: [...ids] }, revokedFor: MERGED },
    data: { revokedAt: null, revokedById: null, revokedFor: null },
  });
}
