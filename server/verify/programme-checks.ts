import { Prisma } from "../platform/db/generated/client.ts";
import type { Check } from "./check.ts";

/** Where people stand in the super-user programme is what their steps say, and their rights go with it. */
export const programmeChecks: readonly Check[] = [
  {
    name: "states of memberships",
    sql: () => Prisma.sql`
      SELECT 'membership ' || m.id AS what, m.state::text AS stored, last."to"::text AS expected
      FROM "Membership" m LEFT JOIN LATERAL (SELECT s."to" FROM "MembershipStep" s WHERE s."membershipId" = m.id
        ORDER BY s.place DESC LIMIT 1) last ON TRUE
      WHERE m.state IS DISTINCT FROM last."to"`,
  },
  {
    name: "rights of super users",
    sql: () => Prisma.sql`
      SELECT 'super user ' || u.name AS what, CASE WHEN u."isSuperUser" THEN 'marked' ELSE 'not marked' END AS stored,
        'role and mark, as ' || m.state AS expected
      FROM "Membership" m JOIN "User" u ON u.id = m."userId"
      WHERE m.state IN ('ACTIVE', 'RENEWAL_DUE', 'RENEWED') AND NOT (u."isSuperUser" AND EXISTS (
        SELECT 1 FROM "RoleGrant" g WHERE g."userId" = u.id AND g.role = 'SUPER_USER' AND g."endedAt" IS NULL))`,
  },
];
