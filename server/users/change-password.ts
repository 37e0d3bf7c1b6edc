import { authorize, type Ctx } from "../platform/authorize/index.ts";
import { write } from "../platform/events/index.ts";
import { choosePassword } from "./choose-password.ts";
import { endLinks } from "./links/use-link.ts";
import { proveSelf } from "./prove-self.ts";
import { forgetActor } from "./sessions/actor-cache.ts";
import { endSessions, type NewSession, startSession } from "./sessions/start-session.ts";
import { userPasswordChanged } from "./users.events.ts";
import { hasAccount } from "./users.policy.ts";

/**
 * Changes the own password: all other sessions and open links end, this browser gets a new session.
 * @throws Invalid("current", …), Invalid("password", …), TooMany("signIn")
 */
export async function changePassword(ctx: Ctx, current: string, password: string): Promise<{ session: NewSession }> {
  authorize(ctx, hasAccount(ctx.actor));
  const person = await proveSelf(ctx, current);
  const passwordHash = await choosePassword(ctx, password, person);
  const session = await write(ctx, async ({ tx, record }) => {
    await tx.user.update({ where: { id: person.id }, data: { passwordHash } });
    await endSessions(tx, person.id, ctx.now());
    await endLinks(tx, ctx, person.id);
    record(userPasswordChanged, { userId: person.id });
    return startSession(tx, ctx, person);
  });
  forgetActor(person.id);
  return { session };
}
