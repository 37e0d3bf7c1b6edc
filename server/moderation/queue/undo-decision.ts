import { authorize, type Ctx, personId } from "../../platform/authorize/index.ts";
import { Prisma } from "../../platform/db/generated/client.ts";
import { Conflict } from "../../platform/errors/index.ts";
import { joined, write } from "../../platform/events/index.ts";
import { setting } from "../../settings/index.ts";
import { decisions } from "./decisions.ts";
import { type LoadedItem, loadItem } from "./load-item.ts";
import { itemUndone } from "./queue.events.ts";
import { canDecide } from "./queue.policy.ts";
import { queueSetting } from "./queue.setting.ts";

/**
 * Takes a decision back, with all it did; the item is open again and stays with whoever undid it. Throws Conflict where
 * that cannot be, with why: another item about the same thing is open, things have changed, or the decision has no undo.
 */
export async function undoDecision(ctx: Ctx, input: { item: string }): Promise<void> {
  await write(ctx, async (writing) => {
    const { tx, record } = writing;
    const item = await loadItem(tx, input.item, { lock: true });
    authorize(ctx, canDecide(ctx.actor, item));
    const why = cannotUndo(item);
    if (why) throw new Conflict(why);
    const other = await tx.reviewItem.count({ where: { kind: item.kind, subjectId: item.subjectId, decidedAt: null } });
    if (other > 0) throw new Conflict("openedAgain");
    const decision = decisions[item.kind].find(({ key }) => key === item.decision);
    if (typeof decision?.undo !== "function") throw new Conflict("cannotUndo");
    await decision.undo(joined(ctx, writing), item, Object(item.undo).kept);
    const now = ctx.now();
    const { claimMinutes, urgentHours } = setting(ctx, queueSetting);
    await tx.reviewItem.update({
      where: { id: item.id },
      data: {
        decidedAt: null,
        decidedById: null,
        decision: null,
        reason: "",
        undo: Prisma.DbNull,
        alarmedAt: null,
        dueAt: new Date(now.getTime() + urgentHours * 3_600_000),
        claimedById: personId(ctx.actor),
        claimedUntil: new Date(now.getTime() + claimMinutes * 60_000),
      },
    });
    const { id: itemId, kind, subjectKind, subjectId, boardId, topicId, authorId } = item;
    const about = { itemId, kind, subjectKind, subjectId, boardId, topicId, authorId, decision: item.decision ?? "" };
    record(itemUndone, about, { ...(topicId && { topicId }) });
  });
}

/** Why the decision about an item cannot be undone, as a code; null when it can be tried. */
export function cannotUndo(item: Pick<LoadedItem, "kind" | "decidedAt" | "decision" | "undo">): string | null {
  if (!item.decidedAt) return "notDecided";
  const decision = decisions[item.kind].find(({ key }) => key === item.decision);
  if (!decision || item.undo === null) return "decidedElsewhere";
  return typeof decision.undo === "string" ? decision.undo : null;
}
