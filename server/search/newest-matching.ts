import { Prisma } from "../platform/db/generated/client.ts";
import { PLANNED_ONCE } from "../platform/db/statement-names.ts";
import type { Plan } from "./plan.ts";

/** Documents that are gone through, newest first, when words are common. */
const GONE_THROUGH = 20_000;

const columns = Prisma.sql`d.id, d."topicId", d."articleId", d.prior`;
/** An expression, so that matches are not looked for in the index of priors, which would go through all documents. */
export const newestFirst = Prisma.sql`d.prior + 0`;
const order = (most: number) => Prisma.sql`ORDER BY ${newestFirst} DESC LIMIT ${most}::int`;

/**
 * Matching documents among the newest (`fresh`), which have a small index of their own, those with the greatest `prior`
 * first. Where words are common, going through the newest is quicker than collecting all of them that match. PostgreSQL's
 * own guess is wrong for beginnings of words, so the way is chosen here.
 */
export function recentMatching(plan: Plan, most: number, left: Prisma.Sql = Prisma.empty): Prisma.Sql {
  return plan.common
    ? Prisma.sql`SELECT ${columns} FROM (SELECT * FROM "SearchDocument" ORDER BY prior DESC LIMIT ${GONE_THROUGH}::int) d
      WHERE ${plan.match} ${left} LIMIT ${most}::int`
    : Prisma.sql`SELECT ${columns} FROM "SearchDocument" d WHERE d.fresh AND ${plan.match} ${left} ${order(most)}`;
}

/** The same without end, topics only: rows of id, topicId and `newest`, greatest first, read as far as they are wanted. */
export function recentTopics(plan: Plan, left: Prisma.Sql): Prisma.Sql {
  const from = plan.common
    ? Prisma.sql`(SELECT ctid, * FROM "SearchDocument" ORDER BY prior DESC LIMIT ${GONE_THROUGH}::int) d`
    : Prisma.sql`"SearchDocument" d`;
  return Prisma.sql`SELECT d.ctid, d."topicId", ${plan.common ? Prisma.sql`d.prior` : newestFirst} AS newest FROM ${from}
    WHERE ${plan.common ? Prisma.empty : Prisma.sql`d.fresh AND`} d."topicId" IS NOT NULL AND ${plan.match} ${left}
    ${plan.common ? Prisma.empty : Prisma.sql`ORDER BY ${newestFirst} DESC`}`;
}

/** Articles that match, in the same way; where words are common, along the index of their priors. */
export function matchingArticles(plan: Plan | null, left: Prisma.Sql): Prisma.Sql {
  const newest = plan && !plan.common ? newestFirst : Prisma.sql`d.prior`;
  return Prisma.sql`SELECT d.ctid, d."articleId", ${newest} AS newest FROM "SearchDocument" d
    WHERE d."articleId" IS NOT NULL AND ${plan?.match ?? Prisma.sql`TRUE`} ${left} ORDER BY ${newest} DESC`;
}

/** All others that match. */
export function olderTopics(plan: Plan, left: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`SELECT d.ctid, d."topicId", ${newestFirst} AS newest FROM "SearchDocument" d
    WHERE NOT d.fresh AND d."topicId" IS NOT NULL AND ${plan.match} ${left} ORDER BY ${newestFirst} DESC`;
}

/**
 * The common table expression `found`: documents that match, those with the greatest `prior` first, before rights are
 * asked. Only when the newest documents hold too few are all asked, so what is found stays the same.
 */
export function newestMatching(plan: Plan, most: number, left: Prisma.Sql = Prisma.empty): Prisma.Sql {
  const all = Prisma.sql`SELECT ${columns} FROM "SearchDocument" d WHERE ${plan.match} ${left} ${order(most)}`;
  return Prisma.sql`${Prisma.raw(PLANNED_ONCE)} recent AS MATERIALIZED (${recentMatching(plan, most, left)}),
    found AS MATERIALIZED (
      SELECT * FROM recent WHERE (SELECT count(*) FROM recent) >= ${most}::int
      -- Beside a gate, so that nothing of it begins, no helping process either, when it is not needed.
      UNION ALL SELECT rest.* FROM (SELECT 1 WHERE (SELECT count(*) FROM recent) < ${most}::int) gate
        CROSS JOIN LATERAL (${all}) rest
    )`;
}
