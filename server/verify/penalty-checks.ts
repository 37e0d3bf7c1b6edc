import { Prisma } from "../platform/db/generated/client.ts";
import type { Check } from "./check.ts";

/** Until when an account is suspended or silenced is what the penalties say that hold now; asked of accounts that have any. */
export const penaltyChecks: readonly Check[] = [
  { name: "accounts suspended", sql: ({ now }) => differing("SUSPENSION", Prisma.sql`u."suspendedUntil"`, now) },
  { name: "accounts silenced", sql: ({ now }) => differing("SILENCE", Prisma.sql`u."silencedUntil"`, now) },
  {
    name: "sweeps counted",
    sql: () => Prisma.sql`
      SELECT 'sweep ' || s.id AS what, s.done::text AS stored, count(p."takenAt")::text AS expected
      FROM "Sweep" s LEFT JOIN "SweptPost" p ON p."sweepId" = s.id GROUP BY s.id HAVING s.done <> count(p."takenAt")`,
  },
];

function differing(kind: "SUSPENSION" | "SILENCE", column: Prisma.Sql, now: Date): Prisma.Sql {
  return Prisma.sql`
    SELECT what, stored, expected FROM (
      SELECT 'member ' || u.name AS what, CASE WHEN ${column} > ${now} THEN ${column}::text END AS stored,
        (SELECT max(COALESCE(p."endsAt", '9999-12-31T00:00:00Z'))::text FROM "Penalty" p WHERE p."userId" = u.id
          AND p.kind = ${kind}::"PenaltyKind" AND p."liftedAt" IS NULL AND (p."endsAt" IS NULL OR p."endsAt" > ${now}))
          AS expected
      FROM "User" u WHERE EXISTS (SELECT 1 FROM "Penalty" p WHERE p."userId" = u.id AND p.kind = ${kind}::"PenaltyKind")
    ) one WHERE stored IS DISTINCT FROM expected`;
}
