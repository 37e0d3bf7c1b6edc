import { Prisma } from "../platform/db/generated/client.ts";
import type { Check } from "./check.ts";

/** What a topic's posts, solutions and followers make of it; one query reads all columns that are derived. */
const counted = Prisma.sql`
  SELECT topic.id, topic.number,
    post.answers AS "answerCount", post.first AS "firstAnswerAt", COALESCE(post.last, topic."createdAt") AS "lastActivityAt",
    COALESCE(solution.at, without.at) AS "solvedAt", solution.solver AS "solverId", metoo.count AS "meTooCount",
    follow.count AS "followCount",
    GREATEST(post.highest, (SELECT max(gone.number) FROM "MovedPost" gone WHERE gone."topicId" = topic.id)) AS "postCount",
    CASE WHEN solution.stage = 'VERIFIED' THEN 'VERIFIED'
      WHEN solution.stage IS NOT NULL OR without.at IS NOT NULL THEN 'SOLVED'
      WHEN post.answers > 0 THEN 'ANSWERED' ELSE 'UNANSWERED' END AS state
  FROM "Topic" topic
  LEFT JOIN (
    SELECT t.id, count(p.id) FILTER (WHERE p.kind = 'ANSWER' AND p.presence = 'VISIBLE') AS answers,
      min(p."createdAt") FILTER (WHERE p.kind = 'ANSWER' AND p.presence = 'VISIBLE') AS first,
      max(p."createdAt") FILTER (WHERE p.presence = 'VISIBLE') AS last, COALESCE(max(p.number), 0) AS highest
    FROM "Topic" t LEFT JOIN "Post" p ON p."topicId" = t.id GROUP BY t.id) post ON post.id = topic.id
  LEFT JOIN (
    SELECT DISTINCT ON (s."topicId") s."topicId", s.stage, s."acceptedAt" AS at, p."authorId" AS solver
    FROM "Solution" s JOIN "Post" p ON p.id = s."postId" WHERE s."revokedAt" IS NULL AND p.presence = 'VISIBLE'
    ORDER BY s."topicId", s.stage DESC, s."acceptedAt", p.number) solution ON solution."topicId" = topic.id
  LEFT JOIN "SolvedWithout" without ON without."topicId" = topic.id
  LEFT JOIN (SELECT t.id, count(m."userId") FROM "Topic" t LEFT JOIN "MeToo" m ON m."topicId" = t.id GROUP BY t.id) metoo
    ON metoo.id = topic.id
  LEFT JOIN (SELECT t.id, count(f."userId") FROM "Topic" t LEFT JOIN "Follow" f ON f."topicId" = t.id GROUP BY t.id) follow
    ON follow.id = topic.id`;

const columns = [
  "answerCount",
  "firstAnswerAt",
  "lastActivityAt",
  "solvedAt",
  "solverId",
  "meTooCount",
  "followCount",
  "postCount",
  "state",
];

/** Columns of topics that are kept while people write, against the rows they are made of. */
export const topicChecks: readonly Check[] = [
  {
    name: "topic columns",
    sql: () => Prisma.sql`
      SELECT 'topic ' || c.number || ' ' || name AS what, to_jsonb(t)->>name AS stored, to_jsonb(c)->>name AS expected
      FROM (${counted}) c JOIN "Topic" t ON t.id = c.id, unnest(${columns}::text[]) AS name
      WHERE to_jsonb(t)->>name IS DISTINCT FROM to_jsonb(c)->>name`,
  },
  {
    name: "post numbers",
    sql: () => Prisma.sql`
      SELECT 'topic ' || t.number || ' numbers of posts' AS what, count(place.number)::text AS stored, t."postCount"::text AS expected
      FROM "Topic" t LEFT JOIN (SELECT "topicId", number FROM "Post" UNION ALL SELECT "topicId", number FROM "MovedPost") place
        ON place."topicId" = t.id AND place.number BETWEEN 1 AND t."postCount"
      GROUP BY t.id HAVING count(place.number) <> t."postCount"`,
  },
  {
    name: "opening posts",
    sql: () => Prisma.sql`
      SELECT 'topic ' || t.number || ' opening posts' AS what, count(p.id)::text AS stored,
        CASE WHEN merged.id IS NULL THEN '1' ELSE '0' END AS expected
      FROM "Topic" t LEFT JOIN "Post" p ON p."topicId" = t.id AND p.kind = 'OPENING'
      LEFT JOIN "TopicMerge" merged ON merged."sourceId" = t.id AND merged."undoneAt" IS NULL
      GROUP BY t.id, merged.id HAVING count(p.id) <> (merged.id IS NULL)::int
      UNION ALL
      SELECT 'post ' || p.id || ' stands under a post of its topic', parent."topicId"::text, p."topicId"::text
      FROM "Post" p JOIN "Post" parent ON parent.id = p."parentId"
      WHERE parent."topicId" <> p."topicId" OR parent.kind = 'COMMENT'`,
  },
  {
    name: "tag counters",
    sql: () => Prisma.sql`
      SELECT 'tag ' || tag.name AS what, tag."topicCount"::text AS stored, count(t.id)::text AS expected
      FROM "Tag" tag LEFT JOIN "TopicTag" link ON link."tagId" = tag.id
      LEFT JOIN "Topic" t ON t.id = link."topicId" AND t.presence = 'VISIBLE'
      GROUP BY tag.id HAVING count(t.id) <> tag."topicCount"`,
  },
  {
    name: "board counters",
    sql: () => Prisma.sql`
      SELECT 'board ' || slug || ' topics, solved' AS what, "topicCount" || ', ' || "solvedCount" AS stored,
        topics || ', ' || solved AS expected
      FROM (SELECT b.*, count(t.id) AS topics, count(t.id) FILTER (WHERE t.state IN ('SOLVED', 'VERIFIED')) AS solved,
          max(t."createdAt") AS newest
        FROM "Board" b LEFT JOIN "Topic" t ON t."boardId" = b.id AND t.presence = 'VISIBLE' GROUP BY b.id) board
      WHERE topics <> "topicCount" OR solved <> "solvedCount"
      UNION ALL SELECT 'board ' || b.slug || ' last activity', b."lastActivityAt"::text, max(t."createdAt")::text
      FROM "Board" b JOIN "Topic" t ON t."boardId" = b.id AND t.presence = 'VISIBLE'
      GROUP BY b.id HAVING b."lastActivityAt" IS NULL OR b."lastActivityAt" < max(t."createdAt")`,
  },
];
