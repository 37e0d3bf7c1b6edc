import { allowed, authorize, type Ctx } from "../platform/authorize/index.ts";
import { Invalid } from "../platform/errors/index.ts";
import { write } from "../platform/events/index.ts";
import { choosePassword } from "./choose-password.ts";
import { endLinks, peekLink, useLink } from "./links/use-link.ts";
import { forgetActor } from "./sessions/actor-cache.ts";
import { endSessions, type NewSession, startSession } from "./sessions/start-session.ts";
import { refuseSuspended } from "./sign-in.ts";
import { userPasswordChanged } from "./users.events.ts";

/**
 * Sets a new password with the key from a mail, ends all sessions and other links, and signs in.
 * A password that is not good enough does not use the key up.
 * @throws Invalid("token", "linkUsed"), Invalid("password", …), Forbidden("suspended")
 */
export async function resetPassword(ctx: Ctx, token: string, password: string): Promise<{ session: NewSession }> {
  authorize(ctx, allowed);
  const link = await peekLink(ctx, ["RESET_PASSWORD"], token);
  const person = link?.userId
    ? await ctx.db.user.findFirst({ where: { id: link.userId, email: link.email, erasedAt: null } })
    : null;
  if (!person) throw new Invalid("token", "linkUsed");
  refuseSuspended(ctx, person);
  const passwordHash = await choosePassword(ctx, password, person);
  const session = await write(ctx, async ({ tx, record }) => {
    await useLink(tx, ctx, ["RESET_PASSWORD"], token);
    await tx.user.update({ where: { id: person.id }, data: { passwordHash } });
    await endSessions(tx, person.id, ctx.now());
    await endLinks(tx, ctx, person.id);
    record(userPasswordChanged, { userId: person.id }, { actorId: person.id });
    return startSession(tx, ctx, person);
  });
  forgetActor(person.id);
  return { session };
}
