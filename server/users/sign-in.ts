import type { z } from "zod";
import { allowed, authorize, type Ctx } from "../platform/authorize/index.ts";
import type { User } from "../platform/db/generated/client.ts";
import { Forbidden, Invalid } from "../platform/errors/index.ts";
import { write } from "../platform/events/index.ts";
import { parseMailAddress } from "./identity/mail-address.ts";
import { nameKey } from "./identity/name-key.ts";
import { checkPassword, hashPassword } from "./password/hash-password.ts";
import { accountKey, attemptSucceeded, beginAttempt } from "./sessions/attempts.ts";
import { type NewSession, startSession } from "./sessions/start-session.ts";
import { suspensionKey } from "./suspension-key.ts";
import { userSignedIn } from "./users.events.ts";
import type { signInInput } from "./users.schema.ts";

/**
 * Signs in by confirmed address or name, and password. Unknown accounts cost the same time and get the same answer (EN-01).
 * @throws Invalid("password", "wrongSignIn"), Forbidden("suspended"), TooMany("signIn" | "signInBusy")
 */
export async function signIn(
  ctx: Ctx,
  { login, password }: z.infer<typeof signInInput>,
): Promise<{ session: NewSession }> {
  authorize(ctx, allowed);
  const person = await personBy(ctx, login);
  const attempt = await beginAttempt(ctx, accountKey(person?.id ?? login.toLowerCase()));
  const { right, stale } = await checkPassword(password, person?.passwordHash ?? null, ctx.now());
  if (!person || !right) throw new Invalid("password", "wrongSignIn");
  const passwordHash = stale ? await hashPassword(password, ctx.now()) : null;
  await attemptSucceeded(ctx, attempt);
  return { session: await enter(ctx, person, "password", passwordHash) };
}

/** The account behind what was typed; one query in every case. */
function personBy(ctx: Ctx, login: string): Promise<User | null> {
  const email = parseMailAddress(login);
  const where = email ? { email } : { nameKey: nameKey(login) };
  return ctx.db.user.findFirst({ where: { ...where, erasedAt: null } });
}

/** Only after somebody has proved who they are: whoever is suspended is handed the key to why. @throws Forbidden("suspended") */
export function refuseSuspended(ctx: Ctx, person: Pick<User, "id" | "suspendedUntil">): void {
  if (!person.suspendedUntil || person.suspendedUntil <= ctx.now()) return;
  throw new Forbidden("suspended", { key: suspensionKey(person.id, ctx.now(), "signIn") });
}

/**
 * Begins the session of somebody who has proved who they are. Every way in ends here, so that its rules hold for all (EN-12).
 * @throws Forbidden("suspended")
 */
export async function enter(
  ctx: Ctx,
  person: User,
  by: "password" | "link",
  passwordHash: string | null = null,
): Promise<NewSession> {
  refuseSuspended(ctx, person);
  return write(ctx, async ({ tx, record }) => {
    await tx.user.update({
      where: { id: person.id },
      data: { lastSeenAt: ctx.now(), ...(passwordHash && { passwordHash }) },
    });
    record(userSignedIn, { userId: person.id, by }, { actorId: person.id });
    return startSession(tx, ctx, person);
  });
}
