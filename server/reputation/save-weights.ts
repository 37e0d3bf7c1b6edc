import { authorize, type Ctx } from "../platform/authorize/index.ts";
import { saveSetting } from "../settings/index.ts";
import { canTuneReputation } from "./reputation.policy.ts";
import { reputationSetting } from "./reputation.setting.ts";
import { rulesInForce } from "./rules-in-force.query.ts";
import type { ReputationRules } from "./weights.schema.ts";

/**
 * Saves what acts are worth as a new version; all points are counted anew by a job that reacts to the change, wherever it
 * was saved. Returns the version that now stands. @throws NotFound, Invalid(field, …), Conflict("settingChanged")
 */
export async function saveWeights(
  ctx: Ctx,
  input: { version: number; rules: ReputationRules },
): Promise<{ version: number }> {
  authorize(ctx, canTuneReputation(ctx.actor));
  await saveSetting(ctx, reputationSetting, input.rules, input.version);
  return { version: (await rulesInForce(ctx.db)).version };
}
