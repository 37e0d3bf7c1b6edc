import type { Tx } from "../platform/db/client.ts";
import { Prisma } from "../platform/db/generated/client.ts";
import { isFreshSql } from "./mark-fresh.ts";

/** Most characters of each text that are searched. */
const LONGEST = 20_000;
/** Replies of one topic that are searched, oldest first. */
const MOST_REPLIES = 200;
/** A document that holds an answer is looked at as if it were this many days newer. */
const ANSWER_BONUS = 730;

type Writes = Pick<Tx, "$executeRaw">;

const put = Prisma.sql`
  locale = excluded.locale, title = excluded.title, solution = excluded.solution, question = excluded.question,
  rest = excluded.rest, prior = excluded.prior, fresh = excluded.fresh, vector = excluded.vector, "updatedAt" = excluded."updatedAt"`;

const isFresh = isFreshSql(Prisma.sql`prior`);

/** Words of titles that nobody used before; in one order, so that two who write at once wait and do not block each other. */
const vocabulary = Prisma.sql`
  INSERT INTO "SearchWord" (word) SELECT DISTINCT said.word FROM written, kundig_title_words(written.vector) AS said (word)
  WHERE NOT EXISTS (SELECT 1 FROM "SearchWord" held WHERE held.word = said.word) ORDER BY said.word ON CONFLICT DO NOTHING`;

/**
 * Writes the documents of topics from what everybody who sees the topic can read now: title, question with its fields,
 * active solutions, other replies. Topics out of sight lose theirs. One statement for one topic or thousands.
 */
export async function writeTopicDocuments(tx: Writes, topicIds: readonly string[]): Promise<void> {
  const ids = [...topicIds];
  await tx.$executeRaw`
    WITH gone AS (
      DELETE FROM "SearchDocument" d USING "Topic" topic
      WHERE d."topicId" = ANY(${ids}::uuid[]) AND topic.id = d."topicId" AND topic.presence <> 'VISIBLE'
    ),
    source AS (
      SELECT topic.id, topic.locale, topic.title, left(COALESCE(solution.text, ''), ${LONGEST}::int) AS solution,
        left(COALESCE(question.text, ''), ${LONGEST}::int) AS question, left(COALESCE(rest.text, ''), ${LONGEST}::int) AS rest,
        floor(extract(epoch FROM topic."lastActivityAt") / 86400)
          + CASE WHEN solution.text IS NULL THEN 0 ELSE ${ANSWER_BONUS}::int END AS prior
      FROM "Topic" topic
      LEFT JOIN LATERAL (
        SELECT kundig_plain(p.html) || COALESCE((SELECT ' ' || string_agg(f.value, ' ') FROM jsonb_each_text(topic.fields) f), '')
          AS text FROM "Post" p WHERE p."topicId" = topic.id AND p.number = 1 AND p.presence = 'VISIBLE') question ON TRUE
      LEFT JOIN LATERAL (
        SELECT string_agg(kundig_plain(p.html), E'\n' ORDER BY s."acceptedAt", p.number) AS text, array_agg(p.id) AS posts
        FROM "Solution" s JOIN "Post" p ON p.id = s."postId"
        WHERE s."topicId" = topic.id AND s."revokedAt" IS NULL AND p.presence = 'VISIBLE') solution ON TRUE
      LEFT JOIN LATERAL (
        SELECT string_agg(kundig_plain(reply.html), E'\n' ORDER BY reply.number) AS text FROM (
          SELECT p.html, p.number FROM "Post" p LEFT JOIN "Post" parent ON parent.id = p."parentId"
          WHERE p."topicId" = topic.id AND p.number > 1 AND p.presence = 'VISIBLE'
            AND (parent.id IS NULL OR parent.presence = 'VISIBLE') AND p.id <> ALL(COALESCE(solution.posts, '{}'))
          ORDER BY p.number LIMIT ${MOST_REPLIES}) reply) rest ON TRUE
      WHERE topic.id = ANY(${ids}::uuid[]) AND topic.presence = 'VISIBLE'
    ), written AS (
      INSERT INTO "SearchDocument" ("topicId", locale, title, solution, question, rest, prior, fresh, vector, "updatedAt")
      SELECT id, locale, title, solution, question, rest, prior, ${isFresh},
        kundig_vector(locale, title, solution, question, rest), now()
      FROM source ON CONFLICT ("topicId") DO UPDATE SET ${put} RETURNING vector
    )
    ${vocabulary}`;
}

/**
 * Writes the documents of articles from their published text (never a draft, never the note for staff); articles that
 * readers do not find lose theirs. An article's text counts as a solution.
 */
export async function writeArticleDocuments(tx: Writes, articleIds: readonly string[]): Promise<void> {
  const ids = [...articleIds];
  await tx.$executeRaw`
    WITH gone AS (
      DELETE FROM "SearchDocument" d USING "Article" article
      WHERE d."articleId" = ANY(${ids}::uuid[]) AND article.id = d."articleId"
        AND article.state NOT IN ('PUBLISHED', 'RE_CHECK')
    ),
    source AS (
      SELECT id, locale, title, left(kundig_plain(html), ${LONGEST}::int) AS solution,
        floor(extract(epoch FROM "updatedAt") / 86400) + ${ANSWER_BONUS}::int AS prior
      FROM "Article" WHERE id = ANY(${ids}::uuid[]) AND state IN ('PUBLISHED', 'RE_CHECK')
    ), written AS (
      INSERT INTO "SearchDocument" ("articleId", locale, title, solution, prior, fresh, vector, "updatedAt")
      SELECT id, locale, title, solution, prior, ${isFresh}, kundig_vector(locale, title, solution, '', ''), now()
      FROM source ON CONFLICT ("articleId") DO UPDATE SET ${put} RETURNING vector
    )
    ${vocabulary}`;
}
