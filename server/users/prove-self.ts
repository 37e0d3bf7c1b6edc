import type { Ctx } from "../platform/authorize/index.ts";
import type { User } from "../platform/db/generated/client.ts";
import { Invalid } from "../platform/errors/index.ts";
import { checkPassword } from "./password/hash-password.ts";
import { accountKey, attemptSucceeded, beginAttempt } from "./sessions/attempts.ts";
import { freshFor } from "./sessions/lifetimes.ts";
import { self } from "./users.policy.ts";

/** True when the session's owner proved who they are within the last 15 minutes. */
export async function isFresh(ctx: Ctx): Promise<boolean> {
  const { sessionId } = self(ctx.actor);
  const session = sessionId ? await ctx.db.session.findUnique({ where: { id: sessionId } }) : null;
  return session !== null && ctx.now().getTime() - session.provenAt.getTime() < freshFor;
}

/**
 * Before a dangerous act: the password, or a sign-in of the last 15 minutes. Wrong passwords count as tries to sign in.
 * @returns the row of the signed-in person
 * @throws Invalid("current", "passwordNeeded" | "wrongPassword"), TooMany("signIn")
 */
export async function proveSelf(ctx: Ctx, password: string): Promise<User> {
  const { id, sessionId } = self(ctx.actor);
  const person = await ctx.db.user.findUniqueOrThrow({ where: { id } });
  if (password === "") {
    if (!(await isFresh(ctx))) throw new Invalid("current", person.passwordHash ? "passwordNeeded" : "freshLinkNeeded");
    return person;
  }
  const attempt = await beginAttempt(ctx, accountKey(id));
  if (!(await checkPassword(password, person.passwordHash, ctx.now())).right)
    throw new Invalid("current", "wrongPassword");
  await attemptSucceeded(ctx, attempt);
  if (sessionId) await ctx.db.session.update({ where: { id: sessionId }, data: { provenAt: ctx.now() } });
  return person;
}
