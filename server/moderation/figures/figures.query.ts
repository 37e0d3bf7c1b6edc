import { authorize, type Ctx } from "../../platform/authorize/index.ts";
import { setting } from "../../settings/index.ts";
import { fairnessSetting } from "../statements/index.ts";
import { canSeeFigures } from "./figures.policy.ts";
import type { DecisionFigure, NoticeFigure, YearFigures } from "./figures-limits.schema.ts";

/** Whether everybody may read the figures. */
export function figuresShown(ctx: Ctx): boolean {
  return setting(ctx, fairnessSetting).publicFigures;
}

/** The years there is something to count of, the newest first; this year always. Throws NotFound. */
export async function figureYears(ctx: Ctx): Promise<number[]> {
  authorize(ctx, canSeeFigures(ctx.actor, figuresShown(ctx)));
  const [row] = await ctx.db.$queryRaw<{ first: Date | null }[]>`
    SELECT LEAST((SELECT min(at) FROM "Statement"), (SELECT min(at) FROM "Notice")) AS first`;
  const now = ctx.now().getUTCFullYear();
  const first = Math.min(row?.first?.getUTCFullYear() ?? now, now);
  return Array.from({ length: now - first + 1 }, (_, index) => now - index);
}

/**
 * The figures of a year, counted from notices, statements and appeals. Each post of a sweep counts, because each was taken
 * and has a statement of its own (art. 15 counts measures, not clicks); how many came about so stands beside. Throws NotFound for
 * those who may not see them.
 */
export async function yearFigures(ctx: Ctx, year: number): Promise<YearFigures> {
  authorize(ctx, canSeeFigures(ctx.actor, figuresShown(ctx)));
  const [from, to] = [new Date(Date.UTC(year, 0, 1)), new Date(Date.UTC(year + 1, 0, 1))];
  const [notices, decisions, appeals] = await Promise.all([
    ctx.db.$queryRaw<NoticeFigure[]>`
      SELECT category, count(*)::int AS count, count("decidedAt")::int AS decided,
        count(*) FILTER (WHERE outcome IN ('REMOVED', 'HIDDEN', 'ACTED'))::int AS acted,
        round((percentile_cont(0.5) WITHIN GROUP (ORDER BY EXTRACT(epoch FROM "decidedAt" - at) / 3600))::numeric, 1)::float8
          AS "medianHours"
      FROM "Notice" WHERE at >= ${from} AND at < ${to} GROUP BY category ORDER BY category`,
    ctx.db.$queryRaw<DecisionFigure[]>`
      SELECT decision, source, ground, point, count(*)::int AS count,
        count(*) FILTER (WHERE "automatedDecision")::int AS automated, count("undoneAt")::int AS undone,
        count(*) FILTER (WHERE category = 'sweep')::int AS swept
      FROM "Statement" WHERE at >= ${from} AND at < ${to}
      GROUP BY decision, source, ground, point ORDER BY decision, source, ground, point NULLS LAST`,
    ctx.db.$queryRaw<YearFigures["appeals"][]>`
      SELECT count(*)::int AS count, count(*) FILTER (WHERE outcome = 'UPHELD')::int AS upheld,
        count(*) FILTER (WHERE outcome = 'REVERSED')::int AS reversed, count(*) FILTER (WHERE outcome IS NULL)::int AS open,
        round((percentile_cont(0.5) WITHIN GROUP (ORDER BY EXTRACT(epoch FROM "decidedAt" - at) / 3600))::numeric, 1)::float8
          AS "medianHours"
      FROM "Appeal" WHERE at >= ${from} AND at < ${to}`,
  ]);
  const automatedUndone = await ctx.db.statement.count({
    where: { at: { gte: from, lt: to }, automatedDecision: true, undoneAt: { not: null } },
  });
  const sum = (pick: (row: DecisionFigure) => number) => decisions.reduce((total, row) => total + pick(row), 0);
  const none = { count: 0, upheld: 0, reversed: 0, open: 0, medianHours: null };
  return {
    year,
    notices,
    decisions,
    appeals: appeals[0] ?? none,
    automated: { count: sum((row) => row.automated), undone: automatedUndone, of: sum((row) => row.count) },
  };
}
