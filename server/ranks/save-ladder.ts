import type { Ctx } from "../platform/authorize/index.ts";
import { Invalid } from "../platform/errors/index.ts";
import { saveSetting } from "../settings/index.ts";
import type { SaveLadderInput } from "./ranks.schema.ts";
import { type LadderSetting, ranksSetting } from "./ranks.setting.ts";

/**
 * Stores a new ladder with history; all members are reviewed by it afterwards. A rank without a key is none: so a form
 * takes one away, and leaves the empty one at its end alone. Admins only.
 * @throws Forbidden, Invalid("ranks.2.points", "outOfOrder" …) with the place in what was sent, Conflict("settingChanged")
 */
export async function saveLadder(ctx: Ctx, { version, ranks, ...rest }: SaveLadderInput): Promise<LadderSetting> {
  const places = [...ranks.keys()].filter((place) => ranks[place]?.key.trim() !== "");
  const kept = places.map((place) => ranks[place]);
  try {
    return await saveSetting(ctx, ranksSetting, { ...rest, ranks: kept }, version);
  } catch (error) {
    const [, place, field] = (error instanceof Invalid && /^ranks\.(\d+)\.(.+)$/.exec(error.field)) || [];
    if (!(error instanceof Invalid) || place === undefined) throw error;
    throw new Invalid(`ranks.${places[Number(place)]}.${field}`, error.reason, error.values);
  }
}
