import { authorize, type Ctx } from "../../platform/authorize/index.ts";
import { Conflict, Invalid } from "../../platform/errors/index.ts";
import { type Writing, write } from "../../platform/events/index.ts";
import { settleTopic } from "../settle-topic.ts";
import { type LoadedPost, loadPost, topicTags } from "../topic-facts.ts";
import { postConverted } from "./arranging.events.ts";
import { canConvertPost } from "./arranging.policy.ts";

/**
 * Turns an answer into a comment on the opening post, its comments along with it, or a comment into an answer. Throws
 * NotFound, Forbidden, Conflict (it is one already, or it is the solution). Undo: converting it back; the comments that
 * stood under it, or those that are named, stand there again.
 */
export async function convertPost(
  ctx: Ctx,
  input: { post: string; to: "ANSWER" | "COMMENT"; comments?: string[]; reason: string },
): Promise<{ comments: string[] }> {
  return write(ctx, async ({ tx, record, touch }) => {
    const post = await loadPost(tx, input.post, { lock: true });
    authorize(ctx, canConvertPost(ctx.actor, post));
    if (post.kind === "OPENING") throw new Invalid("post", "openingStays");
    if (post.kind === input.to) throw new Conflict("convertedAlready");
    const comments =
      input.to === "COMMENT" ? await toComment(tx, post) : await toAnswer(tx, post, input.comments ?? []);
    const { topic } = post;
    await settleTopic(tx, topic.id);
    record(
      postConverted,
      {
        postId: post.id,
        topicId: topic.id,
        boardId: topic.board.id,
        authorId: post.authorId,
        reason: input.reason,
        before: post.kind,
        after: input.to,
        postIds: [post.id, ...comments],
      },
      { topicId: topic.id },
    );
    touch(...topicTags(topic), "people");
    return { comments };
  });
}

async function toComment(tx: Writing["tx"], post: LoadedPost): Promise<string[]> {
  if ((await tx.solution.count({ where: { postId: post.id, revokedAt: null } })) > 0) throw new Conflict("isSolution");
  const opening = await tx.post.findFirstOrThrow({ where: { topicId: post.topic.id, kind: "OPENING" } });
  const comments = await tx.post.findMany({ where: { parentId: post.id }, select: { id: true } });
  await tx.post.updateMany({ where: { parentId: post.id }, data: { parentId: opening.id } });
  await tx.post.update({ where: { id: post.id }, data: { kind: "COMMENT", parentId: opening.id } });
  return comments.map((comment) => comment.id);
}

async function toAnswer(tx: Writing["tx"], post: LoadedPost, wanted: string[]): Promise<string[]> {
  await tx.post.update({ where: { id: post.id }, data: { kind: "ANSWER", parentId: null } });
  const below = wanted.length > 0 ? wanted : await stoodBelow(tx, post);
  const comments = await tx.post.findMany({
    where: { id: { in: below, not: post.id }, topicId: post.topic.id, kind: "COMMENT", parentId: post.parentId },
    select: { id: true },
  });
  const ids = comments.map((comment) => comment.id);
  await tx.post.updateMany({ where: { id: { in: ids } }, data: { parentId: post.id } });
  return ids;
}

/** The comments that stood under a post when it was made a comment at last. */
async function stoodBelow(tx: Writing["tx"], post: LoadedPost): Promise<string[]> {
  const events = await tx.event.findMany({
    where: {
      topicId: post.topic.id,
      name: postConverted.name,
      AND: [{ payload: { path: ["postId"], equals: post.id } }, { payload: { path: ["after"], equals: "COMMENT" } }],
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: 1,
  });
  const [last] = events;
  return last ? postConverted.payload.parse(last.payload).postIds : [];
}
