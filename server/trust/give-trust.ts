import { authorize, type Ctx, personId } from "../platform/authorize/index.ts";
import { NotFound } from "../platform/errors/index.ts";
import { write } from "../platform/events/index.ts";
import { enqueueReview, lockForReview } from "../reputation/index.ts";
import { forgetActor } from "../users/index.ts";
import type { GiveTrustInput } from "./reading.schema.ts";
import { trustChanged } from "./trust.events.ts";
import { canGiveTrust } from "./trust.policy.ts";

/**
 * Gives level 4 of trust by hand, or takes it back: then the level is 2 until the review that follows at once finds what
 * the member deserves. Doing either twice changes nothing. @throws NotFound, Forbidden
 */
export async function giveTrust(ctx: Ctx, { name, on, reason }: GiveTrustInput): Promise<{ level: number }> {
  authorize(ctx, canGiveTrust(ctx.actor));
  const person = await ctx.db.user.findUnique({ where: { name }, select: { id: true, erasedAt: true } });
  if (!person || person.erasedAt) throw new NotFound();
  const level = await write(ctx, async ({ tx, record }) => {
    await lockForReview(tx, [person.id]);
    const { trustLevel: before } = await tx.user.findUniqueOrThrow({ where: { id: person.id } });
    if ((before === 4) === on) return before;
    const after = on ? 4 : 2;
    const data = { level: after, since: ctx.now(), missingSince: null, givenById: personId(ctx.actor), reason };
    await tx.user.update({ where: { id: person.id }, data: { trustLevel: after } });
    await tx.trustRecord.upsert({ where: { userId: person.id }, create: { userId: person.id, ...data }, update: data });
    record(trustChanged, { userId: person.id, before, after, byHand: true, reason });
    await enqueueReview(ctx, tx, person.id);
    return after;
  });
  forgetActor(person.id);
  return { level };
}
