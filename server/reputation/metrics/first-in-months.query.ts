import type { Tx } from "../../platform/db/client.ts";

/**
 * In how many finished months (UTC) each member earned the most points among customers; equals are all first. Staff,
 * former members and whoever does not want to stand in lists are not looked at, nor is what happened on closed boards. Only those who were first are named.
 */
export async function firstInMonths(tx: Pick<Tx, "$queryRaw">, now: Date): Promise<Map<string, number>> {
  const rows = await tx.$queryRaw<{ id: string; months: number }[]>`
    SELECT id, count(*)::int AS months FROM (
      SELECT e."userId" AS id, rank() OVER (PARTITION BY date_trunc('month', e."createdAt", 'UTC') ORDER BY sum(e.points) DESC) AS place
      FROM "ReputationEntry" e JOIN "User" u ON u.id = e."userId"
      JOIN "Board" b ON b.id = e."boardId" AND b.visibility = 'PUBLIC'
      WHERE NOT e.undone AND e.undoes IS NULL AND e."createdAt" < date_trunc('month', ${now}::timestamptz, 'UTC')
        AND NOT u."isStaff" AND NOT u."hideFromLeaders" AND u."erasedAt" IS NULL
      GROUP BY e."userId", date_trunc('month', e."createdAt", 'UTC') HAVING sum(e.points) > 0
    ) ranked WHERE place = 1 GROUP BY id`;
  return new Map(rows.map((row) => [row.id, row.months]));
}
