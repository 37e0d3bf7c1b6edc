/** Appeals: one for each statement of reasons, decided by somebody else than the person who decided first. */
import type { Reaction } from "../../platform/events/index.ts";
import { forgetAppeals, settleAppealOnUndone } from "./settle-on-undone.ts";

export { canDecideAppeal, canSeeCase } from "./appeals.policy.ts";
export { appealsRouter } from "./appeals.router.ts";
export { decideAppeal } from "./decide-appeal.ts";
export { loadAppeal } from "./load-appeal.ts";

export const appealReactions: readonly Reaction[] = [settleAppealOnUndone, forgetAppeals];
