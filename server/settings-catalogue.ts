import { knowledgeSetting } from "./knowledge/knowledge.setting.ts";
import { kudosSetting } from "./kudos/kudos.setting.ts";
import { flagsSetting } from "./moderation/flags/flags.setting.ts";
import { logSetting } from "./moderation/log/log.setting.ts";
import { penaltiesSetting } from "./moderation/penalties/penalties.setting.ts";
import { queueSetting } from "./moderation/queue/queue.setting.ts";
import { spamSetting } from "./moderation/spam/spam.setting.ts";
import { fairnessSetting } from "./moderation/statements/fairness.setting.ts";
import { candidateRuleSetting, programmeSetting } from "./programme/programme.setting.ts";
import { routingSetting } from "./programme/routing/routing.setting.ts";
import { summarySetting } from "./programme/summary/summary.setting.ts";
import { reputationSetting } from "./reputation/reputation.setting.ts";
import { searchSetting } from "./search/search.setting.ts";
import { communitySetting, type SettingDefinition } from "./settings/index.ts";
import { solutionsSetting } from "./solutions/solutions.setting.ts";
import { editingSetting, paceSetting } from "./topics/topics.setting.ts";
import { trustSetting } from "./trust/trust.setting.ts";
import { accountsSetting } from "./users/accounts.setting.ts";

/** Every group of settings, in the order admins see them. A group that is not here cannot be changed by anybody. */
export const settingsCatalogue: readonly SettingDefinition<unknown>[] = [
  communitySetting,
  paceSetting,
  editingSetting,
  solutionsSetting,
  kudosSetting,
  reputationSetting,
  trustSetting,
  candidateRuleSetting,
  programmeSetting,
  routingSetting,
  summarySetting,
  flagsSetting,
  queueSetting,
  spamSetting,
  penaltiesSetting,
  logSetting,
  fairnessSetting,
  knowledgeSetting,
  searchSetting,
  accountsSetting,
];
