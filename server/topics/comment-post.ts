import { authorize, type Ctx, personId } from "../platform/authorize/index.ts";
import { Forbidden } from "../platform/errors/index.ts";
import { write } from "../platform/events/index.ts";
import { holdPost, noticePost } from "./hold-post.ts";
import { once, type Posted } from "./once.ts";
import { keepPace } from "./pace.ts";
import { screenText } from "./screen-text.ts";
import { keepSlowMode } from "./slow-mode.ts";
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
  const screened = await screenText(ctx, {
    kind: "COMMENT",
    boardId: found.topic.board.id,
    locale: found.topic.locale,
    title: null,
    markdown: input.body,
    others: [],
    editOf: null,
    form: input,
  });
  const held = screened.act === "hold";
  const body = await renderBody(ctx, screened.markdown);
  return once(ctx, authorId, input.idempotencyKey, () =>
    write(ctx, async ({ tx, record, touch }) => {
      const parent = await loadPost(tx, input.post, { lock: true });
      authorize(ctx, canCommentPost(ctx.actor, parent));
      await keepPace(ctx, tx, "ANSWER");
      await keepSlowMode(ctx, tx, parent.topic);
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
        held,
      });
      if (topic.authorId === authorId && !held) {
        await tx.informationRequest.updateMany({
          where: { topicId: topic.id, answeredAt: null },
          data: { answeredAt: ctx.now() },
        });
      }
      const about = { topicId: topic.id, postId, authorId, boardId: topic.board.id };
      if (held) await holdPost(tx, record, { ...about, kind: "COMMENT" }, screened.findings, ctx.now());
      else {
        record(postCommented, { ...about, parentAuthorId: parent.authorId }, { topicId: topic.id });
        noticePost(record, { ...about, kind: "COMMENT" }, screened.findings);
      }
      touch(...topicTags(topic));
      return { postId, number, topic: topic.number, slug: topic.slug, held };
    }),
  );
}
