import type { Tx } from "../platform/db/client.ts";
import type { Lately } from "./trust-levels.ts";

/** What these members did in the last `windowDays` days, for the question of level 3. Everybody asked for is in the answer. */
export async function latelyOf(
  tx: Pick<Tx, "$queryRaw">,
  userIds: readonly string[],
  now: Date,
  windowDays: number,
): Promise<Map<string, Lately>> {
  if (userIds.length === 0) return new Map();
  const since = new Date(now.getTime() - windowDays * 86_400_000);
  const rows = await tx.$queryRaw<(Lately & { id: string })[]>`
    WITH fresh AS MATERIALIZED (
      SELECT t.id FROM "Topic" t JOIN "Board" b ON b.id = t."boardId"
      WHERE t."createdAt" > ${since} AND t."createdAt" <= ${now} AND t.presence = 'VISIBLE' AND b.visibility IN ('PUBLIC', 'MEMBERS')
    ), total AS (SELECT count(*) AS topics FROM fresh)
    SELECT who.id,
      (SELECT count(*)::int FROM "VisitDay" v WHERE v."userId" = who.id AND v.day > ${since}::date) AS days,
      (SELECT count(DISTINCT p."topicId")::int FROM "Post" p JOIN "Topic" t ON t.id = p."topicId"
        WHERE p."authorId" = who.id AND p.kind = 'ANSWER' AND p."createdAt" > ${since} AND t."authorId" <> who.id
          AND p.presence IN ('VISIBLE', 'HIDDEN')) AS threads,
      CASE WHEN total.topics = 0 THEN 100 ELSE
        (SELECT count(*) * 100 / total.topics FROM fresh WHERE EXISTS (SELECT 1 FROM "TopicVisit" v
          WHERE v."userId" = who.id AND v."topicId" = fresh.id))::int END AS "newTopics",
      (SELECT count(DISTINCT p.id)::int FROM "Removal" r JOIN "Post" p ON p.id = r."postId"
        WHERE p."authorId" = who.id AND r.presence <> 'DELETED' AND r."createdAt" > ${since} AND r."undoneAt" IS NULL) AS "takenPosts"
    FROM unnest(${userIds}::uuid[]) AS who (id), total`;
  return new Map(rows.map(({ id, ...lately }) => [id, lately]));
}
