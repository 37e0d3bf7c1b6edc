import { Prisma } from "../../platform/db/generated/client.ts";

/** Thanks, acceptances, edits and articles (`by_act`); expects `who` and `post`. */
export const actsSql = Prisma.sql`
  line AS MATERIALIZED (
    SELECT e."userId" AS id,
      count(*) FILTER (WHERE e.reason = 'ASKED')::int AS questions,
      count(*) FILTER (WHERE e.reason = 'ANSWERED')::int AS answers,
      count(*) FILTER (WHERE e.reason = 'ANSWER_ACCEPTED')::int AS acceptances,
      count(*) FILTER (WHERE e.reason = 'ANSWER_VERIFIED')::int AS verified,
      count(*) FILTER (WHERE e.reason = 'FLAG_UPHELD')::int AS "flagsUpheld",
      count(*) FILTER (WHERE e.reason = 'ANSWER_ACCEPTED' AND p."createdAt" >= p."askedAt" + interval '60 days')::int AS "lateSolutions"
    FROM who JOIN "ReputationEntry" e ON e."userId" = who.id LEFT JOIN post p ON p.id = e."postId"
    WHERE NOT e.undone AND e.undoes IS NULL GROUP BY 1
  ),
  thanked AS MATERIALIZED (
    SELECT p."authorId" AS id, count(*)::int AS "kudosReceived", count(DISTINCT k."userId")::int AS "kudosGivers"
    FROM post p JOIN "Kudos" k ON k."postId" = p.id AND NOT k.guarded AND k."userId" <> p."authorId"
    WHERE p.kind <> 'COMMENT' GROUP BY 1
  ),
  thanking AS MATERIALIZED (
    SELECT who.id, count(*)::int AS "kudosGiven" FROM who JOIN "Kudos" k ON k."userId" = who.id AND NOT k.guarded
    JOIN "Post" p ON p.id = k."postId" AND p."authorId" <> who.id AND p.presence IN ('VISIBLE', 'HIDDEN') GROUP BY 1
  ),
  solved AS MATERIALIZED (
    SELECT who.id,
      count(DISTINCT t.id) FILTER (WHERE s."acceptedById" = who.id AND p."authorId" <> who.id)::int AS "questionsAccepted",
      count(DISTINCT t.id) FILTER (WHERE p."authorId" = who.id OR w."byId" = who.id)::int AS "selfSolved"
    FROM who JOIN "Topic" t ON t."authorId" = who.id AND t.presence IN ('VISIBLE', 'HIDDEN')
    LEFT JOIN "Solution" s ON s."topicId" = t.id AND s."revokedAt" IS NULL
    LEFT JOIN "Post" p ON p.id = s."postId" LEFT JOIN "SolvedWithout" w ON w."topicId" = t.id
    GROUP BY 1
  ),
  edited AS MATERIALIZED (
    SELECT id, count(*)::int AS edits FROM (
      SELECT who.id, p.id AS what FROM who JOIN "PostRevision" r ON r."byId" = who.id AND r.version > 1
      JOIN "Post" p ON p.id = r."postId" AND p."authorId" <> who.id
      UNION SELECT who.id, t.id FROM who JOIN "Event" e ON e."actorId" = who.id AND e.name = 'topic.retagged'
      JOIN "Topic" t ON t.id = e."topicId" AND t."authorId" <> who.id
    ) improved GROUP BY 1
  ),
  sourced AS MATERIALIZED (
    SELECT who.id, count(DISTINCT a.id)::int AS articles FROM who
    JOIN "ArticleSource" s ON s."authorId" = who.id AND s.role = 'ANSWER'
    JOIN "Article" a ON a.id = s."articleId" AND a."publishedVersion" IS NOT NULL AND a.state <> 'RETIRED' GROUP BY 1
  ),
  by_act AS MATERIALIZED (
    SELECT who.id, COALESCE(l.questions, 0) AS questions, COALESCE(l.answers, 0) AS answers,
      COALESCE(l.acceptances, 0) AS acceptances, COALESCE(l.verified, 0) AS verified, COALESCE(l."flagsUpheld", 0) AS "flagsUpheld",
      COALESCE(l."lateSolutions", 0) AS "lateSolutions", COALESCE(r."kudosReceived", 0) AS "kudosReceived",
      COALESCE(r."kudosGivers", 0) AS "kudosGivers", COALESCE(g."kudosGiven", 0) AS "kudosGiven",
      LEAST(1, COALESCE(r."kudosReceived", 0)) AS welcomes, COALESCE(s."questionsAccepted", 0) AS "questionsAccepted",
      COALESCE(s."selfSolved", 0) AS "selfSolved", COALESCE(e.edits, 0) AS edits, COALESCE(a.articles, 0) AS articles
    FROM who LEFT JOIN line l ON l.id = who.id LEFT JOIN thanked r ON r.id = who.id LEFT JOIN thanking g ON g.id = who.id
    LEFT JOIN solved s ON s.id = who.id LEFT JOIN edited e ON e.id = who.id LEFT JOIN sourced a ON a.id = who.id
  )`;
