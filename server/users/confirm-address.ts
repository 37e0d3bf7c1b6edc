import { queueMail } from "../mail/index.ts";
import { allowed, authorize, type Ctx } from "../platform/authorize/index.ts";
import type { Tx } from "../platform/db/client.ts";
import { Prisma, type User } from "../platform/db/generated/client.ts";
import { Conflict, Invalid } from "../platform/errors/index.ts";
import { write } from "../platform/events/index.ts";
import { endLinks, makeLink, useLink } from "./links/use-link.ts";
import { forgetActor } from "./sessions/actor-cache.ts";
import { userAddressChanged, userConfirmed } from "./users.events.ts";

/**
 * Uses the key that was mailed to an address: the first one of an account, or a new one. A changed address is told to
 * the old one, which can undo it for 72 hours; all open links end (EN-03).
 * @throws Invalid("token", "linkUsed"), Conflict("addressTaken") when somebody else confirmed it in the meantime
 */
export async function confirmAddress(ctx: Ctx, token: string): Promise<{ changed: boolean }> {
  authorize(ctx, allowed);
  const person = await write(ctx, async ({ tx, record }) => {
    const link = await useLink(tx, ctx, ["CONFIRM_ADDRESS", "CHANGE_ADDRESS"], token);
    const person = link.userId
      ? await tx.user.findFirst({ where: { id: link.userId, pendingEmail: link.email, erasedAt: null } })
      : null;
    if (!person) throw new Invalid("token", "linkUsed");
    await own(tx, ctx, person.id, link.email);
    await endLinks(tx, ctx, person.id);
    const actorId = person.id;
    if (person.email) {
      await tellOld(tx, ctx, person, person.email, link.email);
      record(userAddressChanged, { userId: person.id, undone: false }, { actorId });
    } else {
      record(userConfirmed, { userId: person.id }, { actorId });
    }
    return person;
  });
  forgetActor(person.id);
  return { changed: person.email !== null };
}

async function own(tx: Tx, ctx: Ctx, id: string, email: string): Promise<void> {
  try {
    await tx.user.update({ where: { id }, data: { email, emailVerifiedAt: ctx.now(), pendingEmail: null } });
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002")
      throw new Conflict("addressTaken");
    throw error;
  }
}

async function tellOld(tx: Tx, ctx: Ctx, person: User, old: string, now: string): Promise<void> {
  const token = await makeLink(tx, ctx.now(), {
    purpose: "UNDO_ADDRESS",
    email: old,
    userId: person.id,
    data: { now },
  });
  await queueMail(tx, {
    kind: "address-changed",
    cause: `address:${person.id}:${ctx.now().getTime()}`,
    to: old,
    userId: person.id,
    locale: person.locale,
    data: { token, address: now },
    at: ctx.now(),
  });
}
