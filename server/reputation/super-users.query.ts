import type { Ctx } from "../platform/authorize/index.ts";
import { type UserCard, userCardSql } from "../users/user-card.ts";

/** The super users of the community with what they solved, most first. */
export async function superUsers(ctx: Ctx): Promise<UserCard[]> {
  const rows = await ctx.db.$queryRaw<{ person: UserCard }[]>`
    SELECT ${userCardSql} AS person FROM "User" person LEFT JOIN "Standing" standing ON standing."userId" = person.id
    WHERE person."isSuperUser" AND person."erasedAt" IS NULL
    ORDER BY standing."solutionCount" DESC NULLS LAST, person.name LIMIT 200`;
  return rows.map((row) => row.person);
}
