import type { Tx } from "../platform/db/client.ts";
import { reputationSetting } from "./reputation.setting.ts";
import type { ReputationRules } from "./weights.schema.ts";

/**
 * The rules as they stand in the database at this moment, with their version (0 before anybody changed them). Read under
 * a member's lock, and not from the settings a process holds for some seconds: a line booked under rules that a recount
 * has already left behind would keep its old points for good.
 */
export async function rulesInForce(
  tx: Pick<Tx, "setting">,
): Promise<{ rules: ReputationRules; version: number; updatedAt: Date | null }> {
  const row = await tx.setting.findUnique({ where: { key: reputationSetting.key } });
  if (!row) return { rules: reputationSetting.defaults, version: 0, updatedAt: null };
  const rules = reputationSetting.schema.parse({ ...reputationSetting.defaults, ...Object(row.value) });
  return { rules, version: row.version, updatedAt: row.updatedAt };
}
