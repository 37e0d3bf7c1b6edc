import type { Tx } from "../platform/db/client.ts";
import { fallsWhenUndoneSql } from "./criteria.ts";
import { metBadgesSql } from "./met-badges.ts";
import type { BadgeChange } from "./record-changes.ts";

/**
 * Takes back what members earned by acts that are undone: a holding falls when its own criteria (those it was earned by,
 * not today's) are missed in a count that only undoing lowers. Who meets today's criteria keeps the badge, and given by
 * hand it has no criteria to miss. The row says which count it was, what was asked and what is left.
 */
export async function takeUndone(tx: Tx, userIds: readonly string[], now: Date): Promise<BadgeChange[]> {
  return tx.$queryRaw<BadgeChange[]>`
    WITH met AS MATERIALIZED (${metBadgesSql(userIds)}),
    held AS MATERIALIZED (
      SELECT h.id, h."badgeId", h."userId", h.criteria FROM "BadgeHolding" h
      WHERE h."userId" = ANY(${userIds}::uuid[]) AND h."takenAt" IS NULL AND jsonb_array_length(h.criteria) > 0
    ),
    missed AS (
      SELECT DISTINCT ON (h.id) h.id, falls.counted AS metric, c."atLeast",
        COALESCE((m."values"->>falls.counted)::numeric, 0) AS left
      FROM held h JOIN "MemberMetrics" m ON m."userId" = h."userId"
      CROSS JOIN LATERAL jsonb_to_recordset(h.criteria) AS c(metric text, "atLeast" numeric)
      JOIN (${fallsWhenUndoneSql}) falls ON falls.metric = c.metric
      LEFT JOIN met ON met."badgeId" = h."badgeId" AND met."userId" = h."userId"
      WHERE COALESCE((m."values"->>falls.counted)::numeric, 0) < c."atLeast" AND met."userId" IS NULL
      ORDER BY h.id, c.metric
    ),
    taken AS (
      UPDATE "BadgeHolding" h SET "takenAt" = ${now}, "takenFor" = jsonb_build_object(
        'kind', 'undone', 'metric', missed.metric, 'atLeast', missed."atLeast", 'left', missed.left)
      FROM missed WHERE h.id = missed.id AND h."takenAt" IS NULL RETURNING h.id, h."badgeId", h."userId"
    )
    SELECT taken.id AS "holdingId", taken."badgeId", taken."userId", b.key, u.name,
      u."stagedAt" IS NULL OR u."claimedAt" IS NOT NULL AS present
    FROM taken JOIN "Badge" b ON b.id = taken."badgeId" JOIN "User" u ON u.id = taken."userId"
    ORDER BY taken."userId", b.position, b.id`;
}
