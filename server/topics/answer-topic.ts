import { authorize, type Ctx, personId } from "../platform/authorize/index.ts";
import { Forbidden } from "../platform/errors/index.ts";
import { write } from "../platform/events/index.ts";
import { leadsTo } from "./arranging/leads-to.query.ts";
import { holdPost, noticePost } from "./hold-post.ts";
import { once, type Posted } from "./once.ts";
import { keepPace } from "./pace.ts";
import { screenText } from "./screen-text.ts";
import { keepSlowMode } from "./slow-mode.ts";
import { insertPost, renderBody } from "./store-post.ts";
import { type LoadedTopic, loadTopic, topicTags } from "./topic-facts.ts";
import { postAnswered } from "./topics.events.ts";
import { canAnswerOfficially, canAnswerTopic } from "./topics.policy.ts";
import type { AnswerInput } from "./topics.schema.ts";

/**
 * Adds an answer. Throws NotFound, Forbidden (locked, reserved), Invalid beside the body, TooMany when too fast.
 * The same idempotency key gives the same post.
 */
export async function answerTopic(ctx: Ctx, input: AnswerInput): Promise<Posted> {
  const found = await topicOrTarget(ctx, input.topic);
  authorize(ctx, canAnswerTopic(ctx.actor, found));
  if (input.official) authorize(ctx, canAnswerOfficially(ctx.actor, found));
  const authorId = personId(ctx.actor);
  if (!authorId) throw new Forbidden("signInFirst");
  const screened = await screenText(ctx, {
    kind: "ANSWER",
    boardId: found.board.id,
    locale: found.locale,
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
      const topic = await loadTopic(tx, { id: found.id }, { lock: true });
      authorize(ctx, canAnswerTopic(ctx.actor, topic));
      await keepPace(ctx, tx, "ANSWER");
      await keepSlowMode(ctx, tx, topic);
      const number = topic.postCount + 1;
      const postId = await insertPost(ctx, tx, {
        ...body,
        topicId: topic.id,
        number,
        kind: "ANSWER",
        parentId: null,
        authorId,
        official: input.official,
        title: null,
        idempotencyKey: input.idempotencyKey ?? null,
        held,
      });
      const about = { topicId: topic.id, postId, authorId, boardId: topic.board.id };
      if (held) await holdPost(tx, record, { ...about, kind: "ANSWER" }, screened.findings, ctx.now());
      else {
        record(postAnswered, { ...about, ownTopic: topic.authorId === authorId }, { topicId: topic.id });
        noticePost(record, { ...about, kind: "ANSWER" }, screened.findings);
      }
      touch(...topicTags(topic));
      return { postId, number, topic: topic.number, slug: topic.slug, held };
    }),
  );
}

/** The topic; whoever wrote while it was merged into another one answers there. */
async function topicOrTarget(ctx: Ctx, number: number): Promise<LoadedTopic> {
  const topic = await loadTopic(ctx.db, { number });
  const way = topic.presence === "REMOVED" ? await leadsTo(ctx, { number }) : null;
  return way ? loadTopic(ctx.db, { number: way.number }) : topic;
}
