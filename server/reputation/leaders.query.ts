import type { Ctx } from "../platform/authorize/index.ts";
import { type UserCard, userCardSql } from "../users/user-card.ts";
import type { Period } from "./reputation.schema.ts";

const days = { week: 7, month: 30, quarter: 91 } as const;

export interface Leader {
  person: UserCard;
  points: number;
  solutions: number;
  /** 1 for the first; equal points share a place. */
  place: number;
}

/** Members by points of a period; staff, erased and hidden people are not ranked. At most 100. */
export async function leaders(ctx: Ctx, input: { period: Period; most: number }): Promise<Leader[]> {
  const since = input.period === "all" ? new Date(0) : new Date(ctx.now().getTime() - days[input.period] * 86_400_000);
  return ctx.db.$queryRaw<Leader[]>`
    WITH earned AS (
      SELECT "userId", sum(points)::int AS points,
        count(*) FILTER (WHERE reason = 'ANSWER_ACCEPTED' AND NOT undone AND undoes IS NULL)::int AS solutions
      FROM "ReputationEntry" WHERE "createdAt" >= ${since} AND ${input.period !== "all"}
      GROUP BY "userId"
      UNION ALL
      SELECT "userId", points, "solutionCount" FROM "Standing" WHERE ${input.period === "all"} AND points > 0
    )
    SELECT ${userCardSql} AS person, earned.points, earned.solutions,
      rank() OVER (ORDER BY earned.points DESC)::int AS place
    FROM earned JOIN "User" person ON person.id = earned."userId"
    LEFT JOIN "Standing" standing ON standing."userId" = person.id
    WHERE earned.points > 0 AND NOT person."isStaff" AND NOT person."hideFromLeaders" AND person."erasedAt" IS NULL
    ORDER BY earned.points DESC, person."createdAt" LIMIT ${input.most}`;
}

/** The super users of the community with what they solved, most first. */
export async function superUsers(ctx: Ctx): Promise<UserCard[]> {
  const rows = await ctx.db.$queryRaw<{ person: UserCard }[]>`
    SELECT ${userCardSql} AS person FROM "User" person LEFT JOIN "Standing" standing ON standing."userId" = person.id
    WHERE person."isSuperUser" AND person."erasedAt" IS NULL
    ORDER BY standing."solutionCount" DESC NULLS LAST, person.name LIMIT 200`;
  return rows.map((row) => row.person);
}

/** Who solved most in the last 30 days. */
export async function helpersOfTheMonth(ctx: Ctx, most: number): Promise<Leader[]> {
  const since = new Date(ctx.now().getTime() - 30 * 86_400_000);
  return ctx.db.$queryRaw<Leader[]>`
    WITH earned AS (
      SELECT "userId", count(*)::int AS solutions, sum(points)::int AS points FROM "ReputationEntry"
      WHERE reason = 'ANSWER_ACCEPTED' AND NOT undone AND undoes IS NULL AND "createdAt" >= ${since} GROUP BY "userId"
    )
    SELECT ${userCardSql} AS person, earned.points, earned.solutions,
      rank() OVER (ORDER BY earned.solutions DESC)::int AS place
    FROM earned JOIN "User" person ON person.id = earned."userId"
    LEFT JOIN "Standing" standing ON standing."userId" = person.id
    WHERE NOT person."isStaff" AND NOT person."hideFromLeaders" AND person."erasedAt" IS NULL
    ORDER BY earned.solutions DESC, earned.points DESC, person.name LIMIT ${most}`;
}
