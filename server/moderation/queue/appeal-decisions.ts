import { canDecideAppeal, decideAppeal, loadAppeal } from "../appeals/index.ts";
import type { Decision } from "./decision.ts";

const decision = (key: string, letter: string, tone: Decision["tone"], outcome: "UPHELD" | "REVERSED"): Decision => ({
  key,
  letter,
  tone,
  ask: "required",
  reasons: [],
  may: async (ctx, item) => {
    const { board, statement } = await loadAppeal(ctx.db, item.subjectId);
    return canDecideAppeal(ctx.actor, { board, decidedById: statement.byId, authorId: statement.userId });
  },
  perform: async (ctx, item, { reason }) => {
    await decideAppeal(ctx, { appeal: item.subjectId, outcome, reason }, { inQueue: true });
    return null;
  },
  // The author was told; a new decision takes a new statement of reasons.
  undo: "appealFinal",
});

/** An appeal: the decision stays, or is taken back. */
export const appealDecisions: readonly Decision[] = [
  decision("uphold", "h", "plain", "UPHELD"),
  decision("reverse", "v", "keep", "REVERSED"),
];
