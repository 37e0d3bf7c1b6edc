import type { Db } from "../../server/platform/db/client.ts";

/**
 * What the people of the demo read, as pages would have counted it: every topic they wrote in, and of the others the more
 * the more they write. Which ones is decided by names and numbers, so that it is the same each time.
 */
export async function readAlong(db: Db): Promise<void> {
  await db.$executeRaw`
    WITH reader AS (
      SELECT u.id, u.name, u."createdAt", LEAST(70, 4 + 3 * count(p.id)) AS share
      FROM "User" u JOIN "Post" p ON p."authorId" = u.id WHERE u."erasedAt" IS NULL GROUP BY u.id
    ), visit AS (
      SELECT r.id AS "userId", t.id AS "topicId", t."postCount" AS posts, t."postCount" * 25 AS seconds,
        t."lastActivityAt" AS at
      FROM reader r JOIN "Topic" t ON t.presence = 'VISIBLE' AND t."lastActivityAt" > r."createdAt"
      JOIN "Board" b ON b.id = t."boardId" AND b.visibility = 'PUBLIC'
      WHERE abs(hashtext(r.name || t.number)) % 100 < r.share
        OR EXISTS (SELECT 1 FROM "Post" p WHERE p."topicId" = t.id AND p."authorId" = r.id)
    ), days AS (
      INSERT INTO "VisitDay" ("userId", day, seconds, "lastAt")
      SELECT "userId", (at AT TIME ZONE 'UTC')::date, sum(seconds), max(at) FROM visit GROUP BY 1, 2
      ON CONFLICT DO NOTHING
    )
    INSERT INTO "TopicVisit" ("userId", "topicId", "postsRead", seconds, "firstAt", "lastAt")
    SELECT "userId", "topicId", posts, seconds, at, at FROM visit ON CONFLICT DO NOTHING`;
}
