import { authorize, type Ctx } from "../platform/authorize/index.ts";
import { canTuneReputation } from "./reputation.policy.ts";
import { reputationSetting } from "./reputation.setting.ts";
import { rulesInForce } from "./rules-in-force.query.ts";
import type { RecountProgress, RulesInForce, RulesVersion } from "./weights.schema.ts";

/** The rules as they are, with what the product came with. Throws NotFound for everybody but admins. */
export async function weightsInForce(ctx: Ctx): Promise<RulesInForce> {
  authorize(ctx, canTuneReputation(ctx.actor));
  return { ...(await rulesInForce(ctx.db)), defaults: reputationSetting.defaults };
}

/** The newest saved versions with all their values, so that one can be taken up again. Throws NotFound for everybody but admins. */
export async function weightVersions(ctx: Ctx, { most }: { most: number }): Promise<RulesVersion[]> {
  authorize(ctx, canTuneReputation(ctx.actor));
  const rows = await ctx.db.$queryRaw<{ version: number; at: Date; by: RulesVersion["by"]; after: object }[]>`
    SELECT row_number() OVER (ORDER BY change."createdAt", change.id)::int AS version, change."createdAt" AS at,
      CASE WHEN person.id IS NOT NULL THEN json_build_object('name', person.name, 'displayName', person."displayName") END AS by,
      change.after
    FROM "SettingChange" change LEFT JOIN "User" person ON person.id = change."byId"
    WHERE change.key = ${reputationSetting.key} ORDER BY version DESC LIMIT ${most}`;
  return rows.map(({ after, ...row }) => ({ ...row, rules: { ...reputationSetting.defaults, ...after } }));
}

/** The newest recounts: how far they are, and who saved the rules that led to them. Throws NotFound for everybody but admins. */
export async function recounts(ctx: Ctx, { most }: { most: number }): Promise<RecountProgress[]> {
  authorize(ctx, canTuneReputation(ctx.actor));
  return ctx.db.$queryRaw<RecountProgress[]>`
    SELECT run.id, run.total, run.done, run."startedAt", run."finishedAt",
      CASE WHEN person.id IS NOT NULL THEN json_build_object('name', person.name, 'displayName', person."displayName") END AS by
    FROM "ReviewRun" run LEFT JOIN "User" person ON person.id = run."startedBy"
    WHERE run.kind = 'recount' ORDER BY run."startedAt" DESC, run.id DESC LIMIT ${most}`;
}
