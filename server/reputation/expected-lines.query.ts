import type { Tx } from "../platform/db/client.ts";
import { Prisma } from "../platform/db/generated/client.ts";

/** What a post's facts give right now: to whom, why, and through whom (null when nobody in particular). */
export interface ExpectedLine {
  postId: string;
  userId: string;
  reason: EarnedReason;
  fromId: string | null;
  /** When the fact came about. */
  at: Date;
}
export type EarnedReason =
  | "ASKED"
  | "ANSWERED"
  | "ANSWER_ACCEPTED"
  | "ANSWER_VERIFIED"
  | "ACCEPTED_AN_ANSWER"
  | "KUDOS_ON_ANSWER"
  | "KUDOS_ON_QUESTION"
  | "WORKED_FOR_SOMEBODY"
  | "ARTICLE_PUBLISHED"
  | "POST_REMOVED";

/**
 * The rules of the ledger as one query over the facts (product.md §4): own posts never count, accepting one's own
 * answer brings nothing, comments earn nothing, what was taken away earns nothing. `which` narrows the posts.
 * Imported communities' lines come with their import and are left out (`origin`).
 */
export function expectedLines(tx: Pick<Tx, "$queryRaw">, which: Prisma.Sql): Promise<ExpectedLine[]> {
  return tx.$queryRaw<ExpectedLine[]>`${expectedLinesSql(which)}`;
}

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
    SELECT id, "authorId", 'POST_REMOVED', NULL, "createdAt" FROM post WHERE presence = 'REMOVED'`;
}
