import { Prisma } from "../../platform/db/generated/client.ts";

/** What a member's own posts say (`by_post`); expects `who` and `post`, the posts that stand. */
export const postsSql = Prisma.sql`
  loved AS MATERIALIZED (
    SELECT p."authorId" AS id, p.id AS "postId", count(k."userId")::int AS people
    FROM post p JOIN "Kudos" k ON k."postId" = p.id AND NOT k.guarded AND k."userId" <> p."authorId"
    WHERE p.kind <> 'COMMENT' GROUP BY 1, 2
  ),
  best AS MATERIALIZED (
    SELECT p."authorId" AS id, max(COALESCE(l.people, 0) + COALESCE(s.up, 0))::int AS "bestAnswerKudos"
    FROM post p LEFT JOIN loved l ON l."postId" = p.id LEFT JOIN "ImportedScore" s ON s."postId" = p.id
    WHERE p.kind = 'ANSWER' AND p.presence = 'VISIBLE' GROUP BY 1
  ),
  day AS MATERIALIZED (SELECT DISTINCT "authorId" AS id, ("createdAt" AT TIME ZONE 'UTC')::date AS day FROM post),
  streak AS MATERIALIZED (
    SELECT id, max(days)::int AS "longestStreak" FROM (
      SELECT id, count(*) AS days FROM (
        SELECT id, day - (row_number() OVER (PARTITION BY id ORDER BY day))::int AS run FROM day
      ) numbered GROUP BY id, run
    ) runs GROUP BY id
  ),
  written AS MATERIALIZED (
    SELECT "authorId" AS id,
      count(*) FILTER (WHERE kind = 'ANSWER' AND extract(hour FROM "createdAt" AT TIME ZONE zone) < 5)::int AS "nightAnswers",
      count(DISTINCT locale) FILTER (WHERE kind = 'ANSWER' AND "askerId" <> "authorId")::int AS languages,
      count(DISTINCT "topicId") FILTER (WHERE kind = 'ANSWER' AND "askerId" <> "authorId")::int AS "threadsAnswered"
    FROM post GROUP BY 1
  ),
  by_post AS MATERIALIZED (
    SELECT who.id, COALESCE(w."nightAnswers", 0) AS "nightAnswers", COALESCE(w.languages, 0) AS languages,
      COALESCE(w."threadsAnswered", 0) AS "threadsAnswered", COALESCE(b."bestAnswerKudos", 0) AS "bestAnswerKudos",
      COALESCE(s."longestStreak", 0) AS "longestStreak"
    FROM who LEFT JOIN written w ON w.id = who.id LEFT JOIN best b ON b.id = who.id LEFT JOIN streak s ON s.id = who.id
  )`;
