import type { z } from "zod";
import { authorize, type Ctx, personId } from "../platform/authorize/index.ts";
import { Conflict, Invalid, NotFound } from "../platform/errors/index.ts";
import { write } from "../platform/events/index.ts";
import { nameKey } from "../users/index.ts";
import { canGiveBadgeTo, canHandleBadges } from "./badges.policy.ts";
import type { giveBadgeInput } from "./badges.schema.ts";
import { recordChanges } from "./record-changes.ts";

/**
 * Gives a badge by hand, with what it is given for; it stays whatever is counted later. Works for automatic badges too,
 * for what no figure shows. The citation is public.
 * @throws NotFound for the badge, Invalid("name", …), Forbidden("ownBadge"), Conflict("alreadyHeld")
 */
export async function giveBadge(ctx: Ctx, input: z.infer<typeof giveBadgeInput>): Promise<{ holding: string }> {
  authorize(ctx, canHandleBadges(ctx.actor));
  return write(ctx, async (writing) => {
    const { tx } = writing;
    const badge = await tx.badge.findFirst({
      where: { key: input.key, enabled: true },
      select: { id: true, key: true },
    });
    if (!badge) throw new NotFound();
    const person = await tx.user.findFirst({
      where: { nameKey: nameKey(input.name), erasedAt: null },
      select: { id: true, name: true, stagedAt: true, claimedAt: true },
    });
    if (!person) throw new Invalid("name", "unknownPerson");
    authorize(ctx, canGiveBadgeTo(ctx.actor, person.id));
    const byId = personId(ctx.actor);
    const [row] = await tx.$queryRaw<{ id: string }[]>`
      INSERT INTO "BadgeHolding" ("badgeId", "userId", at, citation, "byId")
      VALUES (${badge.id}::uuid, ${person.id}::uuid, ${ctx.now()}, ${input.citation}, ${byId}::uuid)
      ON CONFLICT ("badgeId", "userId") WHERE "takenAt" IS NULL DO NOTHING RETURNING id`;
    if (!row) throw new Conflict("alreadyHeld");
    const present = person.stagedAt === null || person.claimedAt !== null;
    const change = {
      holdingId: row.id,
      badgeId: badge.id,
      userId: person.id,
      key: badge.key,
      name: person.name,
      present,
    };
    await recordChanges(writing, { earned: [change], taken: [], because: "byHand", byId });
    return { holding: row.id };
  });
}
