import { authorize, type Ctx, personId } from "../platform/authorize/index.ts";
import { Forbidden } from "../platform/errors/index.ts";
import { write } from "../platform/events/index.ts";
import { once, type Posted } from "./once.ts";
import { keepPace } from "./pace.ts";
import { insertPost, renderBody } from "./store-post.ts";
import { loadPost, topicTags } from "./topic-facts.ts";
import { postCommented } from "./topics.events.ts";
import { canCommentPost } from "./topics.policy.ts";
import type { CommentInput } from "./topics.schema.ts";

/**
 * Adds a comment under a post; a comment on a comment stands under the same post. When the asker comments, an open
 * request for information counts as answered. Throws like `answerTopic`.
 */
export async function commentPost(ctx: Ctx, input: CommentInput): Promise<Posted> {
  const found = await loadPost(ctx.db, input.post);
  authorize(ctx, canCommentPost(ctx.actor, found));
  const authorId = personId(ctx.actor);
  if (!authorId) throw new Forbidden("signInFirst");
  const body = await renderBody(ctx, input.body);
  return once(ctx, authorId, input.idempotencyKey, () =>
    write(ctx, async ({ tx, record, touch }) => {
      const parent = await loadPost(tx, input.post, { lock: true });
      authorize(ctx, canCommentPost(ctx.actor, parent));
      await keepPace(ctx, tx, "ANSWER");
      const { topic } = parent;
      const number = topic.postCount + 1;
      const postId = await insertPost(ctx, tx, {
        ...body,
        topicId: topic.id,
        number,
        kind: "COMMENT",
        parentId: parent.kind === "COMMENT" ? parent.parentId : parent.id,
        authorId,
        official: false,
        title: null,
        idempotencyKey: input.idempotencyKey ?? null,
      });
      if (topic.authorId === authorId) {
        await tx.informationRequest.updateMany({
          where: { topicId: topic.id, answeredAt: null },
          data: { answeredAt: ctx.now() },
        });
      }
      record(
        postCommented,
        { topicId: topic.id, postId, authorId, boardId: topic.board.id, parentAuthorId: parent.authorId },
        { topicId: topic.id },
      );
      touch(...topicTags(topic));
      return { postId, number, topic: topic.number, slug: topic.slug };
    }),
  );
}
