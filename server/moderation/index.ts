import type { Reaction } from "../platform/events/index.ts";
import { appealReactions } from "./appeals/index.ts";
import { editReactions } from "./edits/index.ts";
import { flagReactions } from "./flags/index.ts";
import { logReactions } from "./log/index.ts";
import { noticeReactions } from "./notices/index.ts";
import { screeningReactions } from "./open-on-found.ts";
import { memberReactions } from "./open-on-members.ts";
import { penaltyReactions } from "./penalties/index.ts";
import { queueReactions } from "./queue/index.ts";
import { statementReactions } from "./statements/index.ts";

/**
 * Few hands keep the place civil: flags and one review queue, rules, penalties, statements of reasons and appeals, and a
 * log of every act. Each part stands in a folder of its own; what other domains may use is named here.
 */
export { appealsRouter } from "./appeals/index.ts";
export { canSuggestEdit, editsRouter } from "./edits/index.ts";
export { figuresRouter } from "./figures/index.ts";
export { canFlag, flagsRouter } from "./flags/index.ts";
export { guidelinesRouter } from "./guidelines/index.ts";
export { logged, logRouter } from "./log/index.ts";
export { forgetNotifiersJob, noticesRouter } from "./notices/index.ts";
export { penaltiesRouter, sweepJob } from "./penalties/index.ts";
export { canReview, openItemsSql, queueRouter, remindOfLateItems } from "./queue/index.ts";
export { recordRouter } from "./record/index.ts";
export { rulesRouter } from "./rules/index.ts";
export { screen } from "./screen.ts";
export { screeningRouter } from "./spam/index.ts";
export { statementsRouter } from "./statements/index.ts";

export const moderationReactions: readonly Reaction[] = [
  ...flagReactions,
  ...editReactions,
  ...screeningReactions,
  ...memberReactions,
  ...penaltyReactions,
  ...statementReactions,
  ...appealReactions,
  ...noticeReactions,
  ...queueReactions,
  ...logReactions,
];
