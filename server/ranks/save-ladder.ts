import type { Ctx } from "../platform/authorize/index.ts";
import { saveSetting } from "../settings/index.ts";
import { type LadderSetting, ranksSetting } from "./ranks.setting.ts";

/**
 * Stores a new ladder with history; all members are reviewed by it afterwards. Admins only.
 * @throws Forbidden, Invalid("ranks.2.points", "outOfOrder" …), Conflict("settingChanged")
 */
export async function saveLadder(ctx: Ctx, input: { ladder: unknown; version: number }): Promise<LadderSetting> {
  return saveSetting(ctx, ranksSetting, input.ladder, input.version);
}
