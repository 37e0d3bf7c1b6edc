import { authorize, type Ctx } from "../platform/authorize/index.ts";
import { canSeeBadgeDesk } from "./badges.policy.ts";
import { type Criterion, meetsSql } from "./criteria.ts";

/** Who would hold a badge with these criteria. */
export interface CriteriaPreview {
  count: number;
  /** Some of them, those with the most points first. */
  examples: { name: string; displayName: string }[];
}

/** How many are named. */
const NAMED = 8;

/** Counts, by what was last counted of the members, who meets all criteria. Throws NotFound for everybody but admins. */
export async function previewCriteria(ctx: Ctx, criteria: readonly Criterion[]): Promise<CriteriaPreview> {
  authorize(ctx, canSeeBadgeDesk(ctx.actor));
  const rows = await ctx.db.$queryRaw<{ name: string; displayName: string; count: number }[]>`
    SELECT u.name, u."displayName", count(*) OVER ()::int AS count
    FROM "MemberMetrics" m JOIN "User" u ON u.id = m."userId" AND u."erasedAt" IS NULL
    LEFT JOIN "Standing" s ON s."userId" = u.id
    WHERE ${meetsSql(criteria)}
    ORDER BY COALESCE(s.points, 0) DESC, u.id LIMIT ${NAMED}`;
  return {
    count: rows[0]?.count ?? 0,
    examples: rows.map(({ name, displayName }) => ({ name, displayName })),
  };
}
