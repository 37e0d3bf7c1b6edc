import type { Ctx } from "../../platform/authorize/index.ts";
import { authorize } from "../../platform/authorize/index.ts";
import { Conflict, Refusal, refusalView } from "../../platform/errors/index.ts";
import { decideItem } from "./decide-item.ts";
import { canReview } from "./queue.policy.ts";
import type { DecidedMany } from "./queue.schema.ts";

/**
 * Decides about several items alike, each for itself: what was refused for one (somebody was faster, another kind) says so
 * and holds up no other. In the order given.
 */
export async function decideItems(
  ctx: Ctx,
  input: { items: string[]; decision: string; reason: string },
): Promise<DecidedMany> {
  authorize(ctx, canReview(ctx.actor));
  const answers: DecidedMany = [];
  for (const item of input.items) {
    try {
      await decideItem(ctx, { item, decision: input.decision, reason: input.reason });
      answers.push({ item, problem: null, by: null });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const view = refusalView(error);
      const by = error instanceof Conflict ? String(error.values.name ?? "") : null;
      answers.push({ item, problem: view ? `${view.kind}.${view.code}` : "Fault", by });
    }
  }
  return answers;
}
