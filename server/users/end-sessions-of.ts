import { authorize, type Ctx } from "../platform/authorize/index.ts";
import { NotFound } from "../platform/errors/index.ts";
import { write } from "../platform/events/index.ts";
import { forgetActor } from "./sessions/actor-cache.ts";
import { endSessions } from "./sessions/start-session.ts";
import { userSessionsEnded } from "./users.events.ts";
import { canManagePeople } from "./users.policy.ts";

/** Signs a person out on every device, when an account seems to be in wrong hands. Admins only; password and address stay. */
export async function endSessionsOf(ctx: Ctx, name: string): Promise<{ ended: true }> {
  authorize(ctx, canManagePeople(ctx.actor));
  const id = await write(ctx, async ({ tx, record }) => {
    const person = await tx.user.findFirst({ where: { name, erasedAt: null }, select: { id: true } });
    if (!person) throw new NotFound();
    await endSessions(tx, person.id, ctx.now());
    record(userSessionsEnded, { userId: person.id });
    return person.id;
  });
  forgetActor(id);
  return { ended: true };
}
