import { Prisma } from "../platform/db/generated/client.ts";
import { expectedLinesSql } from "./expected-lines.query.ts";
import { heldLinesSql, pricedLinesSql } from "./priced-lines.query.ts";
import type { ReputationRules } from "./weights.schema.ts";

/** A line to take back (`entryId`), one to book (`points` with `nominal`), or both: one that is worth something else now. */
export interface Difference {
  entryId: string | null;
  userId: string;
  reason: string;
  postId: string;
  fromId: string | null;
  at: Date;
  nominal: number | null;
  points: number | null;
}

const same = Prisma.sql`
  wanted."userId" = held."userId" AND wanted."postId" = held."postId" AND wanted.reason = held.reason
  AND wanted."fromId" IS NOT DISTINCT FROM held."fromId" AND wanted.at = held.at`;

/**
 * What the ledger lacks or has too much of for the posts `which` (`p`), which lines stand in another topic or on another
 * board than their post, and which other lines of the same members' days the cap now cuts differently.
 * @param members only their lines, because only they are locked; null for everybody's
 */
export function differencesSql(
  rules: ReputationRules,
  which: Prisma.Sql,
  members: readonly string[] | null,
): Prisma.Sql {
  const theirs = (of: string) =>
    members ? Prisma.sql`${Prisma.raw(of)}."userId" = ANY(${members}::uuid[])` : Prisma.sql`TRUE`;
  return Prisma.sql`
    WITH wanted AS MATERIALIZED (SELECT * FROM (${expectedLinesSql(which)}) fact WHERE ${theirs("fact")}),
    held AS MATERIALIZED (
      ${heldLinesSql(Prisma.sql`entry."postId" IN (SELECT p.id FROM "Post" p WHERE ${which}) AND ${theirs("entry")}`)}
    ),
    gone AS MATERIALIZED (SELECT held.* FROM held WHERE NOT EXISTS (SELECT 1 FROM wanted WHERE ${same})),
    missing AS MATERIALIZED (SELECT wanted.* FROM wanted WHERE NOT EXISTS (SELECT 1 FROM held WHERE ${same})),
    displaced AS MATERIALIZED (
      SELECT held.* FROM held JOIN "ReputationEntry" entry ON entry.id = held."entryId" JOIN "Post" p ON p.id = held."postId"
      JOIN "Topic" t ON t.id = p."topicId" WHERE (t.id, t."boardId") IS DISTINCT FROM (entry."topicId", entry."boardId")
    ),
    day AS (
      SELECT "userId", date_trunc('day', at, 'UTC') AS "from" FROM missing
      UNION SELECT "userId", date_trunc('day', at, 'UTC') FROM gone
      UNION SELECT "userId", date_trunc('day', at, 'UTC') FROM displaced
    ),
    line AS (
      SELECT NULL::uuid AS "entryId", "userId", reason, "postId", "fromId", at, NULL::int AS "bookedNominal", NULL::int AS "bookedPoints"
      FROM missing
      UNION ALL
      SELECT held.* FROM day CROSS JOIN LATERAL (
        ${heldLinesSql(Prisma.sql`entry."userId" = day."userId" AND entry."createdAt" >= day."from"
          AND entry."createdAt" < day."from" + interval '1 day'`)}
      ) held WHERE NOT EXISTS (SELECT 1 FROM gone WHERE gone."entryId" = held."entryId")
    )
    SELECT "entryId", "userId", reason, "postId", "fromId", at, nominal, worth AS points
    FROM (${pricedLinesSql(rules, Prisma.sql`SELECT * FROM line`)}) priced
    WHERE "entryId" IS NULL OR "entryId" IN (SELECT "entryId" FROM displaced) OR ("bookedNominal", "bookedPoints") <> (nominal, worth)
    UNION ALL
    SELECT "entryId", "userId", reason, "postId", "fromId", at, NULL, NULL FROM gone`;
}

/** Lines of members that are worth something else under the rules than they were booked with. */
export function repricedSql(rules: ReputationRules, members: readonly string[]): Prisma.Sql {
  const theirs = heldLinesSql(Prisma.sql`entry."userId" = ANY(${members}::uuid[])`);
  return Prisma.sql`
    SELECT "entryId", "userId", reason, "postId", "fromId", at, nominal, worth AS points
    FROM (${pricedLinesSql(rules, theirs)}) priced WHERE ("bookedNominal", "bookedPoints") <> (nominal, worth)`;
}
