import { queueMail } from "../mail/index.ts";
import { allowed, authorize, type Ctx, personId } from "../platform/authorize/index.ts";
import { Prisma } from "../platform/db/generated/client.ts";
import { Conflict, Invalid, NotFound } from "../platform/errors/index.ts";
import { write } from "../platform/events/index.ts";
import { choosePassword } from "./choose-password.ts";
import { isTombstoned } from "./erase-account.ts";
import { senderMay } from "./links/sender-may.ts";
import { endLinks, makeLink, peekLink, useLink } from "./links/use-link.ts";
import { rulesVersion } from "./rules-version.ts";
import { forgetActor } from "./sessions/actor-cache.ts";
import { type NewSession, startSession } from "./sessions/start-session.ts";
import { userClaimed } from "./users.events.ts";
import { canManagePeople } from "./users.policy.ts";

/**
 * Mails the author of imported posts a link with which the account becomes theirs; an earlier link stops working, and
 * this one does as soon as whoever sent it is no admin any more.
 * @throws NotFound when no such account waits for its owner, Invalid("email", "taken" | "erased")
 */
export async function sendClaimLink(ctx: Ctx, name: string, email: string): Promise<{ sent: true }> {
  authorize(ctx, canManagePeople(ctx.actor));
  await write(ctx, async ({ tx }) => {
    const person = await tx.user.findFirst({
      where: { name, stagedAt: { not: null }, claimedAt: null, erasedAt: null },
    });
    if (!person) throw new NotFound();
    if ((await tx.user.count({ where: { email } })) > 0) throw new Invalid("email", "taken");
    if (await isTombstoned(tx, email)) throw new Invalid("email", "erased");
    await endLinks(tx, ctx, person.id);
    const sentBy = personId(ctx.actor);
    const link = { purpose: "CLAIM_ACCOUNT", email, userId: person.id } as const;
    const token = await makeLink(tx, ctx.now(), { ...link, ...(sentBy && { data: { sentBy } }) });
    await queueMail(tx, {
      kind: "claim-account",
      cause: `claim:${person.id}:${ctx.now().getTime()}`,
      to: email,
      userId: person.id,
      locale: person.locale,
      data: { token, name: person.displayName.slice(0, 100) },
      at: ctx.now(),
    });
  });
  return { sent: true };
}

/**
 * Takes over an imported account with the mailed key: address and password are the new owner's from now on.
 * @throws Invalid("token", "linkUsed"), Invalid("password" | "rules", …), Conflict("addressTaken")
 */
export async function claimAccount(
  ctx: Ctx,
  input: { token: string; password: string; rules: boolean },
): Promise<{ session: NewSession }> {
  authorize(ctx, allowed);
  if (!input.rules) throw new Invalid("rules", "confirmRules");
  const link = await peekLink(ctx, ["CLAIM_ACCOUNT"], input.token);
  const person = link?.userId
    ? await ctx.db.user.findFirst({ where: { id: link.userId, claimedAt: null, erasedAt: null } })
    : null;
  if (!link || !person) throw new Invalid("token", "linkUsed");
  const passwordHash = await choosePassword(ctx, input.password, { ...person, email: link.email });
  const version = await rulesVersion(ctx.db);
  try {
    const session = await write(ctx, async ({ tx, record }) => {
      const used = await useLink(tx, ctx, ["CLAIM_ACCOUNT"], input.token);
      if (!(await senderMay(tx, used, ctx.now()))) throw new Invalid("token", "linkUsed");
      const now = ctx.now();
      await tx.user.update({
        where: { id: person.id },
        data: {
          email: link.email,
          emailVerifiedAt: now,
          passwordHash,
          claimedAt: now,
          lastSeenAt: now,
          locale: ctx.locale,
        },
      });
      await tx.rulesConsent.create({ data: { userId: person.id, version, at: now } });
      record(userClaimed, { userId: person.id }, { actorId: person.id });
      return startSession(tx, ctx, person);
    });
    forgetActor(person.id);
    return { session };
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002")
      throw new Conflict("addressTaken");
    throw error;
  }
}
