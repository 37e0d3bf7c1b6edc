import { Prisma } from "../platform/db/generated/client.ts";

/**
 * What was counted anew, one row for each moment at which that happened, with the columns of the points history: lines
 * taken back only to be booked again. What they came to is read from the line booked next for the same fact.
 */
export function recountsSql(userId: string, before: { at: Date; id: string }, most: number): Prisma.Sql {
  return Prisma.sql`
    SELECT moment.id, 'RECOUNT', 0, 0, FALSE, FALSE, FALSE, NULL, NULL, moment.at, NULL::json,
      json_build_object('lines', moment.lines, 'net', COALESCE(net.points, 0), 'newRules', net."newRules")
    FROM (
      SELECT max(b.id::text)::uuid AS id, b."createdAt" AS at, count(*)::int AS lines FROM "ReputationEntry" b
      WHERE b."userId" = ${userId}::uuid AND b.recounted AND b.undoes IS NOT NULL AND b."createdAt" <= ${before.at}
      GROUP BY b."createdAt" HAVING (b."createdAt", max(b.id::text)::uuid) < (${before.at}, ${before.id}::uuid)
      ORDER BY b."createdAt" DESC LIMIT ${most}
    ) moment
    CROSS JOIN LATERAL (
      SELECT sum(next.points - was.points)::int AS points, bool_or(next.rules <> was.rules) AS "newRules"
      FROM "ReputationEntry" b JOIN "ReputationEntry" was ON was.id = b.undoes
      CROSS JOIN LATERAL (
        SELECT n.points, n.rules FROM "ReputationEntry" n
        WHERE n."postId" = was."postId" AND n.reason = was.reason AND n."userId" = was."userId"
          AND n."fromId" IS NOT DISTINCT FROM was."fromId" AND n.undoes IS NULL AND n.recounted AND n.id > b.id
        ORDER BY n.id LIMIT 1
      ) next
      WHERE b."userId" = ${userId}::uuid AND b."createdAt" = moment.at AND b.recounted AND b.undoes IS NOT NULL
    ) net`;
}
