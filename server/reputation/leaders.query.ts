import type { Ctx } from "../platform/authorize/index.ts";
import { Prisma } from "../platform/db/generated/client.ts";
import { type UserCard, userCardSql } from "../users/user-card.ts";
import { countingSql, customers, type Scope, type ScopeInput, scopeOf, team } from "./leaders-scope.query.ts";

export interface Leader {
  person: UserCard;
  points: number;
  solutions: number;
  /** 1 for the first; equal figures share a place. */
  place: number;
}

/** Customers in order, and staff on a list of their own, where their places mean nothing. */
export interface Leaderboard {
  leaders: Leader[];
  team: Leader[];
}

/** Staff named beside a list. */
const TEAM = 5;

/**
 * Members by points of a period, of a board with those under it, of a tag, or of both. Equal points share a place; among
 * them stands first who reached them first, that is whose newest counting line is the oldest.
 * Throws NotFound for boards and tags a visitor does not see.
 */
export async function leaders(ctx: Ctx, input: ScopeInput & { most: number }): Promise<Leaderboard> {
  const scope = await scopeOf(ctx, input);
  const [ranked, beside] = await Promise.all([
    inOrder(ctx, scope, { who: customers, by: "points", most: input.most }),
    inOrder(ctx, scope, { who: team, by: "points", most: TEAM }),
  ]);
  return { leaders: ranked, team: beside };
}

/** Who solved most in the last 30 days; equal figures share a place, and of two who share one the first has more points. */
export async function helpersOfTheMonth(ctx: Ctx, most: number): Promise<Leader[]> {
  const scope = await scopeOf(ctx, { period: "month" });
  return inOrder(ctx, scope, { who: customers, by: "solutions", most });
}

interface Order {
  who: Prisma.Sql;
  by: "points" | "solutions";
  most: number;
}

function inOrder(ctx: Ctx, scope: Scope, { who, by, most }: Order): Promise<Leader[]> {
  const figure = by === "points" ? Prisma.sql`earned.points` : Prisma.sql`earned.solutions`;
  // Everybody who shares the last place is looked at, so that who reached it first decides who is named.
  return ctx.db.$queryRaw<Leader[]>`
    WITH earned AS (${earnedSql(scope, who, most)}),
    ranked AS (
      SELECT earned.*, rank() OVER (ORDER BY ${figure} DESC)::int AS place
      FROM earned JOIN "User" person ON person.id = earned."userId" WHERE ${figure} > 0 AND ${who}
      ORDER BY ${figure} DESC FETCH FIRST ${most} ROWS WITH TIES
    )
    SELECT ${userCardSql} AS person, ranked.points, ranked.solutions, ranked.place FROM ranked
    JOIN "User" person ON person.id = ranked."userId" LEFT JOIN "Standing" standing ON standing."userId" = person.id
    ORDER BY ranked.place, ranked.points DESC,
      (SELECT max(e."createdAt") FROM "ReputationEntry" e WHERE e."userId" = ranked."userId" AND ${countingSql(scope)}),
      person."createdAt", person.id LIMIT ${most}`;
}

/** Points and solutions of at least everybody who comes into question: from totals where there are some, else from the lines. */
function earnedSql(scope: Scope, who: Prisma.Sql, most: number): Prisma.Sql {
  if (scope.since || scope.tag) {
    return Prisma.sql`
      SELECT e."userId", sum(e.points)::int AS points, (count(*) FILTER (WHERE e.reason = 'ANSWER_ACCEPTED'))::int AS solutions
      FROM "ReputationEntry" e WHERE ${countingSql(scope)} GROUP BY e."userId"`;
  }
  if (scope.boards) {
    return Prisma.sql`
      SELECT x."userId", sum(x.points)::int AS points, sum(x.acceptances)::int AS solutions
      FROM "Expertise" x WHERE x."boardId" = ANY(${scope.boards}::uuid[]) GROUP BY x."userId"`;
  }
  // Whoever earned nothing on closed boards is read in the order of the totals; the few others are counted apart.
  return Prisma.sql`
    WITH closed AS MATERIALIZED (
      SELECT e."userId", sum(e.points)::int AS points, (count(*) FILTER (WHERE e.reason = 'ANSWER_ACCEPTED'))::int AS solutions
      FROM "ReputationEntry" e WHERE NOT e.undone AND e.undoes IS NULL AND e."boardId" = ANY(${scope.closed}::uuid[])
      GROUP BY e."userId"
    )
    (SELECT total."userId", total.points, total."solutionCount" AS solutions
      FROM "Standing" total JOIN "User" person ON person.id = total."userId"
      WHERE total.points > 0 AND ${who} AND NOT EXISTS (SELECT 1 FROM closed WHERE closed."userId" = total."userId")
      ORDER BY total.points DESC FETCH FIRST ${most} ROWS WITH TIES)
    UNION ALL
    SELECT total."userId", total.points - closed.points, total."solutionCount" - closed.solutions
    FROM closed JOIN "Standing" total ON total."userId" = closed."userId"`;
}
