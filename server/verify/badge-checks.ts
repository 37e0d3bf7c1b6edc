import { fallsWhenUndoneSql, metBadgesSql } from "../badges/index.ts";
import { Prisma } from "../platform/db/generated/client.ts";
import type { Check } from "./check.ts";

/** While all members are looked at anew, those not reached yet may differ. */
const settled = Prisma.sql`NOT EXISTS (SELECT 1 FROM "ReviewRun" run WHERE run.kind IN ('badges', 'review')
  AND run."finishedAt" IS NULL)`;

/** Who holds badges against what was counted of the members, and the numbers of holders against the rows. */
export const badgeChecks: readonly Check[] = [
  {
    name: "badges earned and not given",
    sql: () => Prisma.sql`
      SELECT 'badge ' || b.key || ' of ' || u.name AS what, NULL AS stored, 'held' AS expected
      FROM (${metBadgesSql("all")}) met JOIN "Badge" b ON b.id = met."badgeId"
      JOIN "User" u ON u.id = met."userId" AND u."erasedAt" IS NULL
      WHERE ${settled} AND NOT EXISTS (SELECT 1 FROM "BadgeHolding" h WHERE h."badgeId" = b.id AND h."userId" = u.id
        AND (h."takenAt" IS NULL OR h."takenFor"->>'kind' = 'byHand'))`,
  },
  {
    name: "badges held for what was undone",
    sql: () => Prisma.sql`
      SELECT DISTINCT 'badge ' || b.key || ' of ' || u.name AS what, 'held' AS stored,
        'taken: ' || falls.counted || ' is ' || COALESCE(m."values"->>falls.counted, '0') AS expected
      FROM "BadgeHolding" h JOIN "Badge" b ON b.id = h."badgeId" AND b.enabled JOIN "User" u ON u.id = h."userId"
      JOIN "MemberMetrics" m ON m."userId" = h."userId"
      CROSS JOIN LATERAL jsonb_to_recordset(h.criteria) AS c(metric text, "atLeast" numeric)
      JOIN (${fallsWhenUndoneSql}) falls ON falls.metric = c.metric
      LEFT JOIN (${metBadgesSql("all")}) met ON met."badgeId" = h."badgeId" AND met."userId" = h."userId"
      WHERE ${settled} AND h."takenAt" IS NULL AND met."userId" IS NULL
        AND COALESCE((m."values"->>falls.counted)::numeric, 0) < c."atLeast"`,
  },
  {
    name: "numbers of badge holders",
    sql: () => Prisma.sql`
      SELECT 'holders of badge ' || b.key AS what, b."holderCount"::text AS stored, count(h.id)::text AS expected
      FROM "Badge" b LEFT JOIN "BadgeHolding" h ON h."badgeId" = b.id AND h."takenAt" IS NULL
      GROUP BY b.id HAVING b."holderCount" <> count(h.id)`,
  },
];
