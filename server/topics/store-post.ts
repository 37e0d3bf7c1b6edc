import { type Ctx, isSignedIn } from "../platform/authorize/index.ts";
import type { Tx } from "../platform/db/client.ts";
import { Invalid } from "../platform/errors/index.ts";
import { uuidv7 } from "../platform/events/index.ts";
import { render } from "../platform/markdown/index.ts";
import type { Posted } from "./once.ts";
import { keepMeasure } from "./pace.ts";
import { hashOf } from "./text-hash.ts";

export interface Rendered {
  markdown: string;
  html: string;
  rendererVersion: number;
}

/**
 * Renders what somebody wrote, before any transaction begins. Refuses text without a visible word and text with more
 * links, images or mentions than its author may use. NUL is dropped: PostgreSQL cannot hold it.
 */
export async function renderBody(ctx: Ctx, markdown: string, field = "body"): Promise<Rendered> {
  const clean = markdown.replaceAll("\u0000", "").replace(/\r\n?/g, "\n").toWellFormed();
  const result = await render(clean);
  if (result.text.trim() === "" && !result.html.includes("<img")) throw new Invalid(field, "empty");
  if (isSignedIn(ctx.actor)) {
    keepMeasure(ctx, field, {
      links: result.links.length,
      images: result.html.split("<img").length - 1,
      mentions: result.mentions.length,
    });
  }
  return { markdown: clean, html: result.html, rendererVersion: result.version };
}

export interface NewPost extends Rendered {
  topicId: string;
  number: number;
  kind: "OPENING" | "ANSWER" | "COMMENT";
  parentId: string | null;
  authorId: string;
  official: boolean;
  title: string | null;
  idempotencyKey: string | null;
  /** Waits for a decision: it has its number, and is counted nowhere until it is released. */
  held: boolean;
}

/**
 * Inserts a post and its first version and counts it on its topic, whose row the caller has locked: one statement.
 * Returns the post's id.
 */
export async function insertPost(ctx: Ctx, tx: Tx, post: NewPost): Promise<string> {
  const now = ctx.now();
  const id = uuidv7(now);
  const answer = post.kind === "ANSWER" && !post.held;
  await tx.$executeRaw`
    WITH post AS (
      INSERT INTO "Post" (id, "topicId", number, kind, "parentId", "authorId", markdown, html, "rendererVersion", official,
        presence, "createdAt", "idempotencyKey")
      VALUES (${id}::uuid, ${post.topicId}::uuid, ${post.number}, ${post.kind}::"PostKind", ${post.parentId}::uuid,
        ${post.authorId}::uuid, ${post.markdown}, ${post.html}, ${post.rendererVersion}, ${post.official},
        ${post.held ? "HELD" : "VISIBLE"}::"Presence", ${now}, ${post.idempotencyKey})
      RETURNING id
    ),
    counted AS (
      UPDATE "Topic" SET "postCount" = ${post.number}, "answerCount" = "answerCount" + ${answer}::boolean::int,
        state = CASE WHEN ${answer}::boolean AND state = 'UNANSWERED' THEN 'ANSWERED' ELSE state END,
        "firstAnswerAt" = COALESCE("firstAnswerAt", CASE WHEN ${answer}::boolean THEN ${now}::timestamptz END),
        "lastActivityAt" = CASE WHEN ${post.held}::boolean THEN "lastActivityAt" ELSE GREATEST("lastActivityAt", ${now}) END
      WHERE id = ${post.topicId}::uuid AND ${post.kind}::"PostKind" <> 'OPENING'
    )
    INSERT INTO "PostRevision" ("postId", version, title, markdown, hash, "byId", "createdAt")
    SELECT id, 1, ${post.title}, ${post.markdown}, ${hashOf(post.markdown)}, ${post.authorId}::uuid, ${now} FROM post`;
  return id;
}

/** What an earlier submit with the same key created, if there was one. */
export async function alreadyPosted(
  tx: Pick<Tx, "$queryRaw">,
  authorId: string,
  key: string | undefined,
): Promise<Posted | null> {
  if (!key) return null;
  const [row] = await tx.$queryRaw<Posted[]>`
    SELECT post.id AS "postId", post.number, topic.number AS topic, topic.slug, post.presence = 'HELD' AS held FROM "Post" post
    JOIN "Topic" topic ON topic.id = post."topicId"
    WHERE post."authorId" = ${authorId}::uuid AND post."idempotencyKey" = ${key}`;
  return row ?? null;
}
