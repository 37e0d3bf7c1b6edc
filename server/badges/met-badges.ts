import { Prisma } from "../platform/db/generated/client.ts";

/**
 * Rows ("badgeId", "userId") of automatic badges in use whose criteria the members meet now. Criteria of all badges are
 * spread once, so the work grows with members times criteria and not with anything else.
 */
export function metBadgesSql(userIds: readonly string[] | "all"): Prisma.Sql {
  const asked = userIds === "all" ? Prisma.sql`TRUE` : Prisma.sql`m."userId" = ANY(${userIds}::uuid[])`;
  return Prisma.sql`
    SELECT c."badgeId", m."userId" FROM (
      SELECT b.id AS "badgeId", c.metric, c."atLeast", jsonb_array_length(b.criteria) AS needed
      FROM "Badge" b CROSS JOIN LATERAL jsonb_to_recordset(b.criteria) AS c(metric text, "atLeast" numeric)
      WHERE b.enabled AND jsonb_array_length(b.criteria) > 0
    ) c
    JOIN "MemberMetrics" m ON ${asked}
      AND COALESCE((m."values"->>c.metric)::numeric, 0) >= c."atLeast"
    GROUP BY c."badgeId", m."userId", c.needed HAVING count(*) = c.needed`;
}
