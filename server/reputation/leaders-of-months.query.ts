import type { Ctx } from "../platform/authorize/index.ts";
import { type UserCard, userCardSql } from "../users/user-card.ts";
import { countingSql, customers, scopeOf } from "./leaders-scope.query.ts";

/** Who was first among customers in one calendar month (UTC), by points. */
export interface MonthFirst {
  /** First moment of the month. */
  month: Date;
  person: UserCard;
  points: number;
  solutions: number;
}

/**
 * The members of the month: who was first in each of the last full months, newest first; two who were equal both stand
 * there. What happened on closed boards counts as little as in every other list.
 */
export async function membersOfMonths(ctx: Ctx, months: number): Promise<MonthFirst[]> {
  const now = ctx.now();
  const since = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - months));
  const until = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth()));
  const scope = { ...(await scopeOf(ctx, { period: "all" })), since };
  return ctx.db.$queryRaw<MonthFirst[]>`
    WITH earned AS (
      SELECT e."userId", date_trunc('month', e."createdAt", 'UTC') AS month, sum(e.points)::int AS points,
        (count(*) FILTER (WHERE e.reason = 'ANSWER_ACCEPTED'))::int AS solutions
      FROM "ReputationEntry" e JOIN "User" person ON person.id = e."userId"
      WHERE ${countingSql(scope)} AND e."createdAt" < ${until} AND ${customers} GROUP BY 1, 2
    ),
    ranked AS (SELECT *, rank() OVER (PARTITION BY month ORDER BY points DESC) AS place FROM earned WHERE points > 0)
    SELECT ranked.month, ${userCardSql} AS person, ranked.points, ranked.solutions FROM ranked
    JOIN "User" person ON person.id = ranked."userId" LEFT JOIN "Standing" standing ON standing."userId" = person.id
    WHERE ranked.place = 1 ORDER BY ranked.month DESC, person."createdAt", person.id LIMIT ${months * 3}`;
}
