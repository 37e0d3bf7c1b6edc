/**
 * What moderators put on a member's record: notes, warnings that must be read, silence, suspension; and taking everything of
 * a spammer. Rows are lifted, never deleted; what an account may do follows from the rows that hold.
 */
import type { Reaction } from "../../platform/events/index.ts";
import { forgetPenalties } from "./forget-penalties.ts";

export { givePenalty } from "./give-penalty.ts";
export { nextRung, nextRungOf } from "./ladder.ts";
export { liftPenaltyIn } from "./lift-penalty.ts";
export { type LoadedMember, loadMember } from "./member-facts.ts";
export { isRunning, penaltiesOf } from "./own-penalties.query.ts";
export { canPenalise, canSeeRecord, canSweep, moderatesEverything, recordBoards } from "./penalties.policy.ts";
export { penaltiesRouter } from "./penalties.router.ts";
export { penaltiesSetting } from "./penalties.setting.ts";
export { sweepJob } from "./sweep.job.ts";
export { undoSweepFor } from "./sweep-member.ts";
export { visiblePenaltiesSql } from "./visible-penalties.ts";

export const penaltyReactions: readonly Reaction[] = [forgetPenalties];
