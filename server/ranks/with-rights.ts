import { type Actor, isSignedIn, type SettingsSnapshot } from "../platform/authorize/index.ts";
import { setting } from "../settings/index.ts";
import { rightsOf } from "./ladder.ts";
import { type LadderSetting, ranksSetting } from "./ranks.setting.ts";

/** Checked ladders by what is stored, so that a request does not check the same ladder again. */
const checked = new WeakMap<object, LadderSetting>();

/** The ladder in force for this request. */
export function ladderOf(ctx: { settings: SettingsSnapshot }): LadderSetting {
  const stored = ctx.settings.get(ranksSetting.key);
  if (typeof stored !== "object" || stored === null) return setting(ctx, ranksSetting);
  const known = checked.get(stored) ?? setting(ctx, ranksSetting);
  checked.set(stored, known);
  return known;
}

/** The actor with what their rank opens and the boards they are experts on; others come back as they are. */
export function withRights(actor: Actor, settings: SettingsSnapshot): Actor {
  if (!isSignedIn(actor)) return actor;
  const { ranks, expertAcceptances } = ladderOf({ settings });
  const boards = Object.entries(actor.acceptances).filter(([, count]) => count >= expertAcceptances);
  return { ...actor, rights: rightsOf(ranks, actor.rank), expertOn: boards.map(([boardId]) => boardId) };
}
