import { Invalid } from "../../platform/errors/index.ts";
import { decideNotice } from "../notices/index.ts";
import type { Decision } from "./decision.ts";

const decision = (
  key: string,
  letter: string,
  tone: Decision["tone"],
  outcome: "REMOVED" | "HIDDEN" | "ACTED" | "KEPT",
): Decision => ({
  key,
  letter,
  tone,
  ask: "required",
  reasons: [],
  perform: async (ctx, item, { reason }) => {
    if (reason.trim().length < 10) throw new Invalid("reason", "tooShort", { least: 10 });
    await decideNotice(ctx, { notice: item.subjectId, outcome, reason }, { inQueue: true });
    return null;
  },
  // The notifier was told; a post comes back by restoring it.
  undo: "noticeFinal",
});

/** A notice from outside: the post goes, something else was done, or everything stays. */
export const noticeDecisions: readonly Decision[] = [
  decision("noticeRemove", "r", "take", "REMOVED"),
  decision("noticeHide", "h", "take", "HIDDEN"),
  decision("noticeActed", "a", "plain", "ACTED"),
  decision("noticeKeep", "n", "keep", "KEPT"),
];
