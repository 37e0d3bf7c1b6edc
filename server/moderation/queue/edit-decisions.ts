import { type AppliedEdit, approveSuggestion, rejectSuggestion, reopenSuggestion } from "../edits/index.ts";
import type { Decision } from "./decision.ts";

/** Other texts that members propose for posts. */
export const editDecisions: readonly Decision[] = [
  {
    key: "approveEdit",
    letter: "a",
    tone: "keep",
    ask: "optional",
    reasons: [],
    perform: async (ctx, item) => ({ ...(await approveSuggestion(ctx, item.subjectId)) }),
    undo: (ctx, item, kept) => reopenSuggestion(ctx, item.subjectId, Object(kept) as AppliedEdit),
  },
  {
    key: "rejectEdit",
    letter: "r",
    tone: "take",
    ask: "required",
    reasons: ["meaning", "noBetter", "thanks"],
    perform: async (ctx, item, { reason }) => {
      await rejectSuggestion(ctx, item.subjectId, reason);
      return null;
    },
    undo: (ctx, item) => reopenSuggestion(ctx, item.subjectId, null),
  },
];
