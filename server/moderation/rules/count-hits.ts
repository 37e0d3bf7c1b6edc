import type { Ctx } from "../../platform/authorize/index.ts";
import type { Meeting, Rule } from "./compiled-rules.ts";

/** Counts a text for each rule it met once, and the expressions that were ended. */
export async function countHits(ctx: Ctx, meetings: readonly Meeting[], slow: readonly Rule[]): Promise<void> {
  const met = [...new Map(meetings.map(({ rule }) => [rule.id, rule])).values()];
  const late = [...new Map(slow.map((rule) => [rule.id, rule])).values()];
  await ctx.db.$executeRaw`
    UPDATE "TextRuleVersion" v SET hits = v.hits + row.met, overtimes = v.overtimes + row.late,
      "lastHitAt" = CASE WHEN row.met > 0 THEN ${ctx.now()}::timestamptz ELSE v."lastHitAt" END
    FROM (SELECT id, version, sum(met)::int AS met, sum(late)::int AS late FROM (
        SELECT *, 1 AS met, 0 AS late FROM unnest(${met.map(({ id }) => id)}::uuid[], ${met.map(({ version }) => version)}::int[])
          AS a (id, version)
        UNION ALL
        SELECT *, 0, 1 FROM unnest(${late.map(({ id }) => id)}::uuid[], ${late.map(({ version }) => version)}::int[])
          AS b (id, version)) row GROUP BY id, version) row
    WHERE v."ruleId" = row.id AND v.version = row.version`;
}
