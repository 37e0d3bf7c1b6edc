import { type Actor, isSignedIn, type RankRight, type SettingsSnapshot } from "../platform/authorize/index.ts";
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

/** What every super user may do, whatever their rank: the programme looks at people before it invites them. */
const superUserRights: readonly RankRight[] = ["RETAG", "SUGGEST_EDITS", "SKIP_REVIEW", "MORE_LINKS"];

/** The actor with what rank and programme open and the boards they are experts on; others come back as they are. */
export function withRights(actor: Actor, settings: SettingsSnapshot): Actor {
  if (!isSignedIn(actor)) return actor;
  const { ranks, expertAcceptances } = ladderOf({ settings });
  const boards = Object.entries(actor.acceptances).filter(([, count]) => count >= expertAcceptances);
  const programme = actor.grants.some((grant) => grant.role === "SUPER_USER") ? superUserRights : [];
  const rights = [...new Set([...rightsOf(ranks, actor.rank), ...programme])];
  return { ...actor, rights, expertOn: boards.map(([boardId]) => boardId) };
}
