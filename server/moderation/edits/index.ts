/** Other texts for posts, proposed by members whose rank carries it and applied by moderators with credit. */

import type { Reaction } from "../../platform/events/index.ts";
import { balanceOn } from "../../reputation/index.ts";
import { editApproved, editReopened } from "./edits.events.ts";

export { type AppliedEdit, approveSuggestion, rejectSuggestion, reopenSuggestion } from "./decide-suggestion.ts";
export { canSuggestEdit } from "./edits.policy.ts";
export { editsRouter } from "./edits.router.ts";

export const editReactions: readonly Reaction[] = [balanceOn(editApproved), balanceOn(editReopened)];
