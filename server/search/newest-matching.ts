import { Prisma } from "../platform/db/generated/client.ts";
import type { Plan } from "./find-rows.query.ts";

/** Documents that are gone through, newest first, when words are common. */
const GONE_THROUGH = 20_000;

/**
 * The common table expression `found`: documents that match, those with the greatest `prior` first, before rights are
 * asked. PostgreSQL's own guess is wrong for beginnings of words and for words typed wrongly, and a wrong way costs a
 * walk through all documents; so the way is chosen here: through the newest ones when the words are common (and through
 * the index all the same should those not be enough), else through the index of words.
 */
export function newestMatching(plan: Plan, most: number, left: Prisma.Sql = Prisma.empty): Prisma.Sql {
  const columns = Prisma.sql`d.id, d."topicId", d."articleId", d.prior`;
  // An expression, so that the order is not read from the index of priors.
  const byWords = Prisma.sql`SELECT ${columns} FROM "SearchDocument" d WHERE ${plan.match} ${left}`;
  const order = Prisma.sql`ORDER BY d.prior + 0 DESC LIMIT ${most}::int`;
  if (!plan.common) return Prisma.sql`found AS MATERIALIZED (${byWords} ${order})`;
  return Prisma.sql`recent AS MATERIALIZED (
      SELECT ${columns} FROM (SELECT * FROM "SearchDocument" ORDER BY prior DESC LIMIT ${GONE_THROUGH}::int) d
      WHERE ${plan.match} ${left} LIMIT ${most}::int
    ),
    found AS MATERIALIZED (
      SELECT * FROM recent WHERE (SELECT count(*) FROM recent) >= ${most}::int
      -- Beside a gate, so that nothing of it begins, no helping process either, when it is not needed.
      UNION ALL SELECT rest.* FROM (SELECT 1 WHERE (SELECT count(*) FROM recent) < ${most}::int) gate
        CROSS JOIN LATERAL (${byWords} ${order}) rest
    )`;
}
