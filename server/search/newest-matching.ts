import { Prisma } from "../platform/db/generated/client.ts";
import { PLANNED_ONCE } from "../platform/db/statement-names.ts";
import type { Plan } from "./plan.ts";

/** Documents that are gone through, newest first, when words are common. */
const GONE_THROUGH = 20_000;

const columns = Prisma.sql`d.id, d."topicId", d."articleId", d.prior`;
/** An expression, so that matches are not looked for in the index of priors, which would go through all documents. */
const newestFirst = Prisma.sql`d.prior + 0`;
/** The same order, read from that index. */
const priorFirst = Prisma.sql`d.prior`;
/** The order of documents for a plan; without words, and where words are common, that index holds enough soon. */
export const inOrder = (plan: Plan | null) => (plan && !plan.common ? newestFirst : priorFirst);
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

/**
 * Topics alone, without end: rows of ctid, topicId and `newest`, greatest first, to be read as far as they are wanted. The
 * place of a row (ctid) is the shortest way back to its words within the same statement.
 */
export function recentTopics(plan: Plan, left: Prisma.Sql): Prisma.Sql {
  if (!plan.common) return matching("topicId", Prisma.sql`d.fresh AND ${plan.match} ${left}`, newestFirst);
  return Prisma.sql`SELECT d.ctid, d."topicId", d.prior AS newest
    FROM (SELECT ctid, * FROM "SearchDocument" ORDER BY prior DESC LIMIT ${GONE_THROUGH}::int) d
    WHERE d."topicId" IS NOT NULL AND ${plan.match} ${left}`;
}

/** The topics that are missing beside those; where words are common all, else those that are not marked as the newest. */
export function otherTopics(plan: Plan, left: Prisma.Sql): Prisma.Sql {
  const others = plan.common ? Prisma.empty : Prisma.sql`NOT d.fresh AND`;
  return matching("topicId", Prisma.sql`${others} ${plan.match} ${left}`, newestFirst);
}

/** The same for articles, which have an index of words to themselves; where words are common, along that of priors. */
export function matchingArticles(plan: Plan, left: Prisma.Sql): Prisma.Sql {
  return matching("articleId", Prisma.sql`${plan.match} ${left}`, inOrder(plan));
}

function matching(source: "topicId" | "articleId", where: Prisma.Sql, newest: Prisma.Sql): Prisma.Sql {
  const of = Prisma.raw(`d."${source}"`);
  return Prisma.sql`SELECT d.ctid, ${of}, ${newest} AS newest FROM "SearchDocument" d
    WHERE ${of} IS NOT NULL AND ${where} ORDER BY ${newest} DESC`;
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
