import { Prisma } from "../../platform/db/generated/client.ts";

/** Days of a record nobody ever stained (the longest a ladder can ask for is less). */
const spotless = 36_500;

/** Points, time and the moderators' record (`by_record`); expects `who` and `post`. */
export function recordSql(now: Date): Prisma.Sql {
  return Prisma.sql`
    removed AS MATERIALIZED (
      SELECT who.id, max(r."createdAt") AS last,
        count(DISTINCT p.id) FILTER (WHERE r."createdAt" > ${now}::timestamptz - interval '90 days')::int AS lately
      FROM who JOIN "Post" p ON p."authorId" = who.id
      JOIN "Removal" r ON r."postId" = p.id AND r.presence = 'REMOVED' AND r."undoneAt" IS NULL GROUP BY 1
    ),
    years AS MATERIALIZED (
      SELECT who.id, count(*)::int AS "yearsHere" FROM who
      CROSS JOIN LATERAL generate_series(1, extract(year FROM age(${now}::timestamptz, who."createdAt"))::int) AS year
      WHERE EXISTS (SELECT 1 FROM post p WHERE p."authorId" = who.id
        AND p."createdAt" >= who."createdAt" + make_interval(years => year - 1)
        AND p."createdAt" < who."createdAt" + make_interval(years => year))
      GROUP BY 1
    ),
    by_record AS MATERIALIZED (
      SELECT who.id, COALESCE(s.points, 0) AS points,
        GREATEST(0, floor(extract(epoch FROM ${now}::timestamptz - who."createdAt") / 86400))::int AS "accountDays",
        COALESCE(floor(extract(epoch FROM ${now}::timestamptz - r.last) / 86400), ${spotless})::int AS "cleanDays",
        COALESCE(r.lately, 0) AS "upheldFlags90", COALESCE(y."yearsHere", 0) AS "yearsHere",
        who."isSuperUser"::int AS "superUser", (NOT who."isSuperUser" AND EXISTS (SELECT 1 FROM "Membership" m WHERE m."userId" = who.id
          AND (m.state = 'ALUMNI' OR (m.state = 'ENDED_EARLY' AND EXISTS (SELECT 1 FROM "MembershipStep" s
            WHERE s."membershipId" = m.id AND s.act = 'RENEW') AND EXISTS (SELECT 1 FROM "MembershipStep" s
            WHERE s."membershipId" = m.id AND s.act = 'END' AND s."as" = 'SELF')))))::int AS alumni
      FROM who LEFT JOIN "Standing" s ON s."userId" = who.id LEFT JOIN removed r ON r.id = who.id
      LEFT JOIN years y ON y.id = who.id
    )`;
}
