import { authorize, type Ctx, personId } from "../../platform/authorize/index.ts";
import { Conflict } from "../../platform/errors/index.ts";
import { write } from "../../platform/events/index.ts";
import { setting } from "../../settings/index.ts";
import { claimedByOther, loadItem } from "./load-item.ts";
import { canDecide } from "./queue.policy.ts";
import { queueSetting } from "./queue.setting.ts";

/**
 * Takes an item for some minutes, so that nobody else decides about it meanwhile; or gives it back. Looking at it keeps it.
 * Throws Conflict with the name of whoever has it, or has decided.
 */
export async function claimItem(ctx: Ctx, input: { item: string; on: boolean }): Promise<void> {
  await write(ctx, async ({ tx }) => {
    const item = await loadItem(tx, input.item, { lock: true });
    authorize(ctx, canDecide(ctx.actor, item));
    if (item.decidedAt) throw new Conflict("alreadyDecided", null, { name: item.decidedBy ?? "" });
    const me = personId(ctx.actor);
    const now = ctx.now();
    const name = claimedByOther(item, me, now);
    if (name !== null) throw new Conflict("claimedByOther", { by: name }, { name });
    const until = new Date(now.getTime() + setting(ctx, queueSetting).claimMinutes * 60_000);
    await tx.reviewItem.update({
      where: { id: item.id },
      data: input.on ? { claimedById: me, claimedUntil: until } : { claimedById: null, claimedUntil: null },
    });
  });
}
