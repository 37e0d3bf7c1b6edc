import { extraField } from "../boards/boards.schema.ts";
import { boardFacts, canAsk, countTopics } from "../boards/index.ts";
import { authorize, type Ctx, personId } from "../platform/authorize/index.ts";
import { Forbidden, Invalid, NotFound } from "../platform/errors/index.ts";
import { uuidv7, write } from "../platform/events/index.ts";
import { holdPost, noticePost } from "./hold-post.ts";
import { once, type Posted } from "./once.ts";
import { keepPace } from "./pace.ts";
import { screenText } from "./screen-text.ts";
import { slugify } from "./slugify.ts";
import { insertPost, renderBody } from "./store-post.ts";
import { setTags } from "./tags.ts";
import { topicAsked } from "./topics.events.ts";
import type { AskInput } from "./topics.schema.ts";

/**
 * Opens a topic (question, discussion, idea or announcement) with its opening post.
 * Throws NotFound for a board the actor cannot see, Forbidden when asking there is reserved, Invalid beside the field,
 * TooMany when asked too fast. The same idempotency key gives the same topic.
 */
export async function askQuestion(ctx: Ctx, input: AskInput): Promise<Posted> {
  const board = await ctx.db.board.findUnique({
    where: { slug: input.board },
    select: { ...boardFacts, extraFields: true, parent: { select: { slug: true } } },
  });
  if (!board) throw new NotFound();
  authorize(ctx, canAsk(ctx.actor, board));
  const authorId = personId(ctx.actor);
  if (!authorId) throw new Forbidden("signInFirst");
  if (!board.kinds.includes(input.kind)) throw new Invalid("kind", "kindNotHere");
  const fields = checkedFields(extraField.array().parse(board.extraFields), input.fields);
  const screened = await screenText(ctx, {
    kind: "OPENING",
    boardId: board.id,
    locale: board.locale,
    title: input.title,
    markdown: input.body,
    others: [...input.tags, ...Object.values(fields)],
    editOf: null,
    form: input,
  });
  const held = screened.act === "hold";
  const title = screened.title ?? input.title;
  const body = await renderBody(ctx, screened.markdown);
  return once(ctx, authorId, input.idempotencyKey, () =>
    write(ctx, async ({ tx, record, touch }) => {
      await keepPace(ctx, tx, "OPENING");
      const now = ctx.now();
      const topic = await tx.topic.create({
        data: {
          id: uuidv7(ctx.now()),
          boardId: board.id,
          authorId,
          kind: input.kind,
          title,
          slug: slugify(title),
          locale: board.locale,
          presence: held ? "HELD" : "VISIBLE",
          fields,
          createdAt: now,
          lastActivityAt: now,
        },
        select: { id: true, number: true, slug: true },
      });
      const postId = await insertPost({ ...ctx, now: () => now }, tx, {
        ...body,
        topicId: topic.id,
        number: 1,
        kind: "OPENING",
        parentId: null,
        authorId,
        official: false,
        title,
        idempotencyKey: input.idempotencyKey ?? null,
        held,
      });
      await setTags(tx, topic.id, input.tags);
      const about = { topicId: topic.id, postId, authorId, boardId: board.id };
      if (held) await holdPost(tx, record, { ...about, kind: "OPENING" }, screened.findings, now);
      else {
        await countTopics(tx, board.id, { topics: 1, at: now });
        record(topicAsked, { ...about, kind: input.kind }, { topicId: topic.id });
        noticePost(record, { ...about, kind: "OPENING" }, screened.findings);
      }
      touch(
        "topics",
        `board:${board.slug}`,
        `board:${board.parent?.slug ?? board.slug}`,
        `person:${"name" in ctx.actor ? ctx.actor.name : ""}`,
      );
      return { postId, number: 1, topic: topic.number, slug: topic.slug, held };
    }),
  );
}

/** Keeps the fields the board asks for; refuses missing ones beside their field. */
function checkedFields(
  asked: { key: string; required: boolean }[],
  given: Record<string, string>,
): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const field of asked) {
    const value = given[field.key]?.trim() ?? "";
    if (field.required && value === "") throw new Invalid(`fields.${field.key}`, "required");
    if (value !== "") kept[field.key] = value;
  }
  return kept;
}
