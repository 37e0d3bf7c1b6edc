import { appealDecisions } from "./appeal-decisions.ts";
import type { Decision } from "./decision.ts";
import { editDecisions } from "./edit-decisions.ts";
import { flagsDecisions } from "./flags-decisions.ts";
import { heldDecisions } from "./held-decisions.ts";
import { memberDecisions } from "./member-decisions.ts";
import { noticeDecisions } from "./notice-decisions.ts";
import type { ItemKind } from "./queue-limits.schema.ts";

/** THE table: what can be decided about items of each kind, in the order of the buttons. One file for each kind. */
export const decisions: Record<ItemKind, readonly Decision[]> = {
  FLAGS: flagsDecisions,
  FIRST_POST: heldDecisions,
  WORD_HIT: heldDecisions,
  SUSPECTED_SPAM: heldDecisions,
  EDIT: editDecisions,
  MEMBER: memberDecisions,
  APPEAL: appealDecisions,
  NOTICE: noticeDecisions,
};
