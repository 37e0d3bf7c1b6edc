import type { Tx } from "../platform/db/client.ts";
import { metBadgesSql } from "./met-badges.ts";
import type { BadgeChange } from "./record-changes.ts";

/**
 * Gives the members every automatic badge they meet and do not hold. What staff took from somebody by hand stays taken
 * until staff give it again. Two reviews at once: the later one finds the row of the first and gives nothing.
 */
export async function awardMet(tx: Tx, userIds: readonly string[], now: Date): Promise<BadgeChange[]> {
  return tx.$queryRaw<BadgeChange[]>`
    WITH met AS MATERIALIZED (${metBadgesSql(userIds)}),
    known AS MATERIALIZED (
      SELECT DISTINCT h."badgeId", h."userId" FROM "BadgeHolding" h WHERE h."userId" = ANY(${userIds}::uuid[])
        AND (h."takenAt" IS NULL OR h."takenFor"->>'kind' = 'byHand')
    ),
    given AS (
      INSERT INTO "BadgeHolding" ("badgeId", "userId", at, criteria)
      SELECT b.id, u.id, ${now}, b.criteria FROM met
      JOIN "Badge" b ON b.id = met."badgeId" JOIN "User" u ON u.id = met."userId" AND u."erasedAt" IS NULL
      LEFT JOIN known ON known."badgeId" = b.id AND known."userId" = u.id
      WHERE known."userId" IS NULL
      ORDER BY u.id, b.id
      ON CONFLICT ("badgeId", "userId") WHERE "takenAt" IS NULL DO NOTHING
      RETURNING id, "badgeId", "userId"
    )
    SELECT given.id AS "holdingId", given."badgeId", given."userId", b.key, u.name,
      u."stagedAt" IS NULL OR u."claimedAt" IS NOT NULL AS present
    FROM given JOIN "Badge" b ON b.id = given."badgeId" JOIN "User" u ON u.id = given."userId"
    ORDER BY given."userId", b.position, b.id`;
}
