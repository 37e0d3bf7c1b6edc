import { authorize, type Ctx, personId } from "../platform/authorize/index.ts";
import type { Tx } from "../platform/db/client.ts";
import { Conflict } from "../platform/errors/index.ts";
import { type Writing, write } from "../platform/events/index.ts";
import { settleTopic } from "./settle-topic.ts";
import { takePost } from "./take-post.ts";
import { type LoadedPost, loadPost, topicTags } from "./topic-facts.ts";
import { setTopicPresence } from "./topic-presence.ts";
import { postAnswered, postCommented, postReleased, type TakenFor, topicAsked } from "./topics.events.ts";
import { canModeratePost } from "./topics.policy.ts";

/**
 * Shows a post that waited: it is counted, and the ordinary event of asking, answering or commenting is recorded in its
 * author's name, so that points, notices, search and follows happen now. Moderators of the board and the system.
 * Throws Conflict("notHeld") when it does not wait (any more).
 */
export async function releaseHeld(ctx: Ctx, postId: string): Promise<void> {
  await write(ctx, async ({ tx, record, touch }) => {
    const post = await loadPost(tx, postId, { lock: true });
    authorize(ctx, canModeratePost(ctx.actor, post));
    if (post.presence !== "HELD") throw new Conflict("notHeld");
    const { topic } = post;
    await tx.post.update({ where: { id: post.id }, data: { presence: "VISIBLE" } });
    await tx.heldPost.updateMany({
      where: { postId },
      data: { releasedAt: ctx.now(), releasedById: personId(ctx.actor) },
    });
    if (post.kind === "OPENING") await setTopicPresence(ctx, tx, post.topic, "VISIBLE");
    if (post.kind === "COMMENT" && topic.authorId === post.authorId) {
      await tx.informationRequest.updateMany({
        where: { topicId: topic.id, answeredAt: null, at: { lt: post.createdAt } },
        data: { answeredAt: ctx.now() },
      });
    }
    await settleTopic(tx, topic.id);
    const about = { topicId: topic.id, postId, authorId: post.authorId, boardId: topic.board.id };
    record(postReleased, { ...about, kind: post.kind }, { topicId: topic.id });
    await recordPosted(tx, record, post);
    touch(...topicTags(topic), "people");
  });
}

/** Refuses a post that waited: it is REMOVED, and its author is told why. Throws Conflict("notHeld"). */
export async function rejectHeld(ctx: Ctx, postId: string, reason: string, ground?: TakenFor): Promise<void> {
  const right = (post: LoadedPost) => {
    const verdict = canModeratePost(ctx.actor, post);
    if (verdict.ok && post.presence !== "HELD") throw new Conflict("notHeld");
    return verdict;
  };
  await takePost(ctx, postId, "REMOVED", reason, right, ground);
}

/** Records the event a post would have caused at once, had it not waited; its author did it. */
async function recordPosted(tx: Tx, record: Writing["record"], post: LoadedPost): Promise<void> {
  const { topic, authorId } = post;
  const about = { topicId: topic.id, postId: post.id, authorId, boardId: topic.board.id };
  const by = { topicId: topic.id, actorId: authorId };
  if (post.kind === "OPENING") record(topicAsked, { ...about, kind: topic.kind }, by);
  if (post.kind === "ANSWER") record(postAnswered, { ...about, ownTopic: topic.authorId === authorId }, by);
  if (post.kind !== "COMMENT" || !post.parentId) return;
  const parent = await tx.post.findUniqueOrThrow({ where: { id: post.parentId }, select: { authorId: true } });
  record(postCommented, { ...about, parentAuthorId: parent.authorId }, by);
}
