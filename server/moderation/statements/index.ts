/** Statements of reasons: what was decided about a post or a person, why, and how to appeal; written from events. */
import type { Reaction } from "../../platform/events/index.ts";
import { forgetStatements } from "./forget-statements.ts";
import { stateOnPenaltyGiven, undoOnPenaltyLifted } from "./state-on-penalty.ts";
import { stateOnPostTaken, undoOnPostHeldAgain, undoOnPostRestored } from "./state-on-post.ts";
import { stateOnProfileTaken, undoOnProfileRestored } from "./state-on-profile.ts";

export { fairnessSetting } from "./fairness.setting.ts";
export { pointOf } from "./grounds.ts";
export { isStatementKey, statementKey } from "./statement-key.ts";
export { canReadStatement } from "./statements.policy.ts";
export { appealUntil } from "./statements.query.ts";
export { statementsRouter } from "./statements.router.ts";

export const statementReactions: readonly Reaction[] = [
  stateOnPostTaken,
  undoOnPostRestored,
  undoOnPostHeldAgain,
  stateOnPenaltyGiven,
  undoOnPenaltyLifted,
  stateOnProfileTaken,
  undoOnProfileRestored,
  forgetStatements,
];
