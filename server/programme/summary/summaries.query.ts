import { type Ctx, isSignedIn } from "../../platform/authorize/index.ts";
import { type Page, pageOf, unpackCursor } from "../../platform/paging/index.ts";
import { ladderOf, rankName } from "../../ranks/index.ts";
import { type WeekFigures, weekFigures } from "./summary.schema.ts";

/** One week of somebody in the programme. */
export interface SummaryView {
  id: string;
  /** Its Monday, YYYY-MM-DD. */
  week: string;
  figures: WeekFigures;
  /** What the ranks of the figures are called now. */
  rankName: string;
  nextRankName: string | null;
  writtenAt: Date;
}

/** The actor's own summaries, newest first, also those of a stay that is over; empty for whoever has none. */
export async function mySummaries(
  ctx: Ctx,
  input: { cursor?: string | null | undefined; size: number },
): Promise<Page<SummaryView>> {
  if (!isSignedIn(ctx.actor)) return { rows: [], next: null };
  const after = unpackCursor(input.cursor)?.[0];
  const before = after === undefined ? null : new Date(String(after));
  const rows = await ctx.db.weeklySummary.findMany({
    where: { userId: ctx.actor.id, ...(before && !Number.isNaN(before.getTime()) && { week: { lt: before } }) },
    orderBy: { week: "desc" },
    take: input.size + 1,
  });
  const page = pageOf(rows, input.size, (row) => [row.week.toISOString()]);
  const { ranks } = ladderOf(ctx);
  const named = (key: string) => rankName(ranks, key, ctx.locale);
  return {
    next: page.next,
    rows: page.rows.map(({ id, week, figures: stored, createdAt }) => {
      const figures = weekFigures.parse(stored);
      const { key, next } = figures.rank;
      const names = { rankName: named(key), nextRankName: next === null ? null : named(next) };
      return { id, week: week.toISOString().slice(0, 10), figures, ...names, writtenAt: createdAt };
    }),
  };
}
