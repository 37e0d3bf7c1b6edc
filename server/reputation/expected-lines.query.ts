import { Prisma } from "../platform/db/generated/client.ts";

/**
 * The rules of the ledger as one query over the facts (product.md §4): own posts never count, accepting one's own
 * answer brings nothing, comments earn nothing, what was taken away earns nothing.
 * `which` narrows the posts (`p`). Gives "postId", "userId", reason, "fromId" and `at`, when the fact came about; what a
 * line is worth says `pricedLinesSql`.
 */
export function expectedLinesSql(which: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    WITH post AS (
      SELECT p.id, p.kind, p."authorId", p.presence, p."createdAt", t.id AS "topicId", t.kind AS "topicKind", t."authorId" AS "askerId"
      FROM "Post" p JOIN "Topic" t ON t.id = p."topicId" WHERE ${which}
    ),
    earning AS (SELECT * FROM post WHERE presence IN ('VISIBLE', 'HIDDEN')),
    solution AS (
      SELECT s.*, e."authorId" AS "answererId" FROM "Solution" s JOIN earning e ON e.id = s."postId"
      WHERE s."revokedAt" IS NULL
    )
    SELECT id AS "postId", "authorId" AS "userId", 'ASKED' AS reason, NULL::uuid AS "fromId", "createdAt" AS at
      FROM earning
      WHERE kind = 'OPENING' AND "topicKind" = 'QUESTION'
    UNION ALL
    SELECT id, "authorId", 'ANSWERED', NULL, "createdAt" FROM earning WHERE kind = 'ANSWER' AND "authorId" <> "askerId"
    UNION ALL
    SELECT "postId", "answererId", 'ANSWER_ACCEPTED', "acceptedById", "acceptedAt" FROM solution WHERE "acceptedById" <> "answererId"
    UNION ALL
    SELECT "postId", "acceptedById", 'ACCEPTED_AN_ANSWER', "answererId", "acceptedAt" FROM solution WHERE "acceptedById" <> "answererId"
    UNION ALL
    SELECT "postId", "answererId", 'ANSWER_VERIFIED', "verifiedById", "verifiedAt" FROM solution
      WHERE stage = 'VERIFIED' AND "verifiedById" <> "answererId"
    UNION ALL
    SELECT e.id, e."authorId", CASE e.kind WHEN 'ANSWER' THEN 'KUDOS_ON_ANSWER' ELSE 'KUDOS_ON_QUESTION' END, k."userId",
      k."createdAt"
      FROM earning e JOIN "Kudos" k ON k."postId" = e.id WHERE e.kind <> 'COMMENT' AND k."userId" <> e."authorId"
    UNION ALL
    SELECT s."postId", s."answererId", 'WORKED_FOR_SOMEBODY', r."userId", r.at FROM solution s
      JOIN "SolutionReport" r ON r."solutionId" = s.id WHERE r.worked AND r."userId" <> s."answererId"
    UNION ALL
    SELECT e.id, e."authorId", 'ARTICLE_PUBLISHED', NULL::uuid, min(a."publishedAt") FROM earning e
      JOIN "ArticleSource" src ON src."postId" = e.id AND src.role = 'ANSWER'
      JOIN "Article" a ON a.id = src."articleId" AND a."publishedVersion" IS NOT NULL AND a."ownerId" <> e."authorId"
      GROUP BY e.id, e."authorId"
    UNION ALL
    SELECT e.id, e."authorId", 'IMPORTED_SCORE', NULL::uuid, score.at FROM earning e
      JOIN "ImportedScore" score ON score."postId" = e.id WHERE e.kind <> 'COMMENT'
    UNION ALL
    SELECT post.id, f."userId", 'FLAG_UPHELD', NULL::uuid, f."decidedAt" FROM post
      JOIN "Flag" f ON f."postId" = post.id AND f.state = 'UPHELD' WHERE f."userId" <> post."authorId"
    UNION ALL
    SELECT post.id, s."userId", 'EDIT_APPROVED', NULL::uuid, s."decidedAt" FROM post
      JOIN "EditSuggestion" s ON s."postId" = post.id AND s.state = 'APPROVED' WHERE s."userId" <> post."authorId"
    UNION ALL
    SELECT post.id, post."authorId", 'POST_REMOVED', NULL, COALESCE(removal.at, post."createdAt") FROM post
      LEFT JOIN LATERAL (SELECT max(r."createdAt") AS at FROM "Removal" r
        WHERE r."postId" = post.id AND r.presence = 'REMOVED' AND r."undoneAt" IS NULL) removal ON TRUE
      WHERE post.presence = 'REMOVED'`;
}
