import { allowed, authorize, type Ctx, isSignedIn, refused } from "../../platform/authorize/index.ts";
import { Forbidden, NotFound } from "../../platform/errors/index.ts";
import { write } from "../../platform/events/index.ts";
import { forgetActor } from "../../users/index.ts";
import { warningRead } from "./penalties.events.ts";

/** The member has read a warning; writing is possible again. Doing it twice changes nothing. Throws NotFound for warnings of others. */
export async function confirmWarning(ctx: Ctx, input: { penalty: string }): Promise<{ read: true }> {
  const { actor } = ctx;
  authorize(ctx, isSignedIn(actor) ? allowed : refused("signInFirst"));
  if (!isSignedIn(actor)) throw new Forbidden("signInFirst");
  await write(ctx, async ({ tx, record }) => {
    const own = { id: input.penalty, userId: actor.id, kind: "WARNING" } as const;
    const { count } = await tx.penalty.updateMany({ where: { ...own, readAt: null }, data: { readAt: ctx.now() } });
    if (count > 0) record(warningRead, { penaltyId: input.penalty, userId: actor.id });
    else if ((await tx.penalty.count({ where: own })) === 0) throw new NotFound();
  });
  forgetActor(actor.id);
  return { read: true };
}
