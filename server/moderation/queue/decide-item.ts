import { authorize, type Ctx, personId } from "../../platform/authorize/index.ts";
import type { Prisma } from "../../platform/db/generated/client.ts";
import { Conflict, Invalid } from "../../platform/errors/index.ts";
import { joined, write } from "../../platform/events/index.ts";
import type { Decision } from "./decision.ts";
import { decisions } from "./decisions.ts";
import { claimedByOther, type LoadedItem, loadItem } from "./load-item.ts";
import { itemDecided } from "./queue.events.ts";
import { canDecide } from "./queue.policy.ts";
import type { DecideInput } from "./queue.schema.ts";
import { decisionReason } from "./queue-limits.schema.ts";

/**
 * Decides about an item: what the decision does and that it was taken happen together. Of two at the same moment the
 * second gets Conflict("alreadyDecided") with the name of the first; while somebody else works on it, Conflict("claimedByOther").
 */
export async function decideItem(ctx: Ctx, input: DecideInput): Promise<void> {
  await write(ctx, async (writing) => {
    const { tx, record } = writing;
    const item = await loadItem(tx, input.item, { lock: true });
    authorize(ctx, canDecide(ctx.actor, item));
    keepOpen(ctx, item);
    const decision = decisions[item.kind].find(({ key }) => key === input.decision);
    if (!decision) throw new Invalid("decision", "unknown");
    if (decision.may) authorize(ctx, await decision.may(joined(ctx, writing), item));
    const reason = reasonFor(decision, input.reason);
    const kept = await decision.perform(joined(ctx, writing), item, { reason });
    await tx.reviewItem.update({
      where: { id: item.id },
      data: {
        decidedAt: ctx.now(),
        decidedById: personId(ctx.actor),
        decision: decision.key,
        reason,
        undo: { kept } as Prisma.InputJsonValue,
        claimedById: null,
        claimedUntil: null,
      },
    });
    const { id: itemId, kind, subjectKind, subjectId, boardId, topicId, authorId } = item;
    const about = { itemId, kind, subjectKind, subjectId, boardId, topicId, authorId, decision: decision.key };
    record(itemDecided, { ...about, reason }, { ...(topicId && { topicId }) });
  });
}

function keepOpen(ctx: Ctx, item: LoadedItem): void {
  if (item.decidedAt) {
    const name = item.decidedBy ?? "";
    throw new Conflict("alreadyDecided", { by: name, decision: item.decision, at: item.decidedAt }, { name });
  }
  const name = claimedByOther(item, personId(ctx.actor), ctx.now());
  if (name !== null) throw new Conflict("claimedByOther", { by: name }, { name });
}

function reasonFor(decision: Decision, reason: string): string {
  if (decision.ask === "required" && reason.length < decisionReason.min) {
    throw new Invalid("reason", "tooShort", { least: decisionReason.min });
  }
  return reason;
}
