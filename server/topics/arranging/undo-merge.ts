import { canSeeBoard } from "../../boards/index.ts";
import { authorize, type Ctx, personId } from "../../platform/authorize/index.ts";
import type { Tx } from "../../platform/db/client.ts";
import { Conflict, NotFound } from "../../platform/errors/index.ts";
import { write } from "../../platform/events/index.ts";
import { settleTopic } from "../settle-topic.ts";
import { loadTopic, topicTags } from "../topic-facts.ts";
import { setTopicPresence } from "../topic-presence.ts";
import { canModerateTopic } from "../topics.policy.ts";
import { topicUnmerged } from "./arranging.events.ts";
import { type Moved, movedSchema, takeBelongingsBack } from "./belongings.ts";
import { lockTopics } from "./lock-topics.ts";
import { movedPayload } from "./merge-topics.ts";
import { relocatePosts } from "./relocate-posts.ts";
import { reviveSolutions } from "./surplus-solutions.ts";

/** A merge can be undone for so many days. */
export const UNDO_DAYS = 30;

/**
 * Undoes a merge: the posts go back to their topic with their old numbers, comments written on them since go along, and the
 * topic stands again. Throws Conflict that says why not: too long ago, undone already, posts went elsewhere, or one of them
 * became the solution since.
 */
export async function undoMerge(
  ctx: Ctx,
  input: { merge: string; reason?: string },
): Promise<{ topic: number; slug: string }> {
  return write(ctx, async ({ tx, record, touch }) => {
    const merge = await tx.topicMerge.findUnique({ where: { id: input.merge } });
    if (!merge) throw new NotFound();
    await lockTopics(tx, [merge.sourceId, merge.targetId]);
    const [back, from] = await Promise.all([
      loadTopic(tx, { id: merge.sourceId }),
      loadTopic(tx, { id: merge.targetId }),
    ]);
    authorize(ctx, canModerateTopic(ctx.actor, from));
    authorize(ctx, canSeeBoard(ctx.actor, back.board));
    authorize(ctx, canModerateTopic(ctx.actor, back));
    const moved = movedSchema.parse(merge.moved);
    await refuseUnlessUntouched(ctx, tx, merge, moved);
    const ids = await withComments(tx, moved.posts, from.id);
    const now = ctx.now();
    await relocatePosts(tx, ids, { topicId: back.id, postCount: back.postCount, openingId: null }, now);
    await reviveSolutions(tx, moved.solutions);
    await takeBelongingsBack(tx, back, from, moved);
    await tx.topicMerge.update({ where: { id: merge.id }, data: { undoneAt: now, undoneBy: personId(ctx.actor) } });
    for (const topic of [back, from]) await settleTopic(tx, topic.id);
    // As a comment its question may have been taken out of sight meanwhile.
    const opening = await tx.post.findFirstOrThrow({ where: { topicId: back.id, kind: "OPENING" } });
    await setTopicPresence(ctx, tx, await loadTopic(tx, { id: back.id }), opening.presence);
    const reason = input.reason ?? "";
    record(topicUnmerged, { mergeId: merge.id, ...movedPayload(from, back, ids, reason) }, { topicId: back.id });
    touch(...topicTags(back), ...topicTags(from), "tags", "people");
    return { topic: back.number, slug: back.slug };
  });
}

/** Posts and the comments that stand under them. */
export async function withComments(tx: Tx, posts: readonly string[], topicId: string): Promise<string[]> {
  const comments = await tx.post.findMany({
    where: { topicId, parentId: { in: [...posts] }, id: { notIn: [...posts] } },
    select: { id: true },
  });
  return [...posts, ...comments.map((comment) => comment.id)];
}

async function refuseUnlessUntouched(
  ctx: Ctx,
  tx: Tx,
  merge: { targetId: string; at: Date; undoneAt: Date | null },
  moved: Moved,
): Promise<void> {
  if (merge.undoneAt) throw new Conflict("undoneAlready");
  if (ctx.now().getTime() - merge.at.getTime() > UNDO_DAYS * 86_400_000) throw new Conflict("undoTooLate");
  const there = await tx.post.count({ where: { id: { in: moved.posts }, topicId: merge.targetId } });
  if (there < moved.posts.length) throw new Conflict("postsMovedOn");
  const solved = await tx.solution.count({
    where: { postId: { in: moved.posts }, revokedAt: null, acceptedAt: { gt: merge.at } },
  });
  if (solved > 0) throw new Conflict("solvedSince");
}
