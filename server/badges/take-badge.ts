import type { z } from "zod";
import { authorize, type Ctx, personId } from "../platform/authorize/index.ts";
import { Invalid } from "../platform/errors/index.ts";
import { write } from "../platform/events/index.ts";
import { nameKey } from "../users/index.ts";
import { canGiveBadgeTo, canHandleBadges } from "./badges.policy.ts";
import type { takeBadgeInput } from "./badges.schema.ts";
import { recordChanges } from "./record-changes.ts";

/**
 * Takes a badge from somebody, with a reason that they read. Counting does not give it again; people can.
 * @throws Invalid("name", "holdsNot"), Forbidden("ownBadge")
 */
export async function takeBadge(ctx: Ctx, input: z.infer<typeof takeBadgeInput>): Promise<{ taken: true }> {
  authorize(ctx, canHandleBadges(ctx.actor));
  return write(ctx, async (writing) => {
    const { tx } = writing;
    const held = await tx.badgeHolding.findFirst({
      where: { badge: { key: input.key }, user: { nameKey: nameKey(input.name) }, takenAt: null },
      include: { badge: { select: { key: true } }, user: { select: { name: true, stagedAt: true, claimedAt: true } } },
    });
    if (!held) throw new Invalid("name", "holdsNot");
    authorize(ctx, canGiveBadgeTo(ctx.actor, held.userId));
    const byId = personId(ctx.actor);
    const { count } = await tx.badgeHolding.updateMany({
      where: { id: held.id, takenAt: null },
      data: { takenAt: ctx.now(), takenFor: { kind: "byHand", reason: input.reason, byId } },
    });
    if (count === 0) throw new Invalid("name", "holdsNot");
    const present = held.user.stagedAt === null || held.user.claimedAt !== null;
    const { badgeId, userId, badge, user } = held;
    const change = { holdingId: held.id, badgeId, userId, key: badge.key, name: user.name, present };
    await recordChanges(writing, { earned: [], taken: [change], because: "byHand", byId });
    return { taken: true };
  });
}
