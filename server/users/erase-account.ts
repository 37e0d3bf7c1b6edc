import { createHmac } from "node:crypto";
import { forgetMailsOf } from "../mail/index.ts";
import { authorize, type Ctx } from "../platform/authorize/index.ts";
import type { Db, Tx } from "../platform/db/client.ts";
import type { User } from "../platform/db/generated/client.ts";
import { secret } from "../platform/env/secret.ts";
import { Conflict, Invalid } from "../platform/errors/index.ts";
import { write } from "../platform/events/index.ts";
import { nameKey } from "./identity/name-key.ts";
import { proveSelf } from "./prove-self.ts";
import { forgetActor } from "./sessions/actor-cache.ts";
import { accountKey } from "./sessions/attempts.ts";
import { userErased } from "./users.events.ts";
import { hasAccount } from "./users.policy.ts";

function graveOf(email: string): string {
  return createHmac("sha256", secret("tombstones")).update(email).digest("hex");
}

/** True when the owner of the address had an account erased: nothing that arrives late may make one for them again (GD-05). */
export async function isTombstoned(db: Db | Tx, email: string): Promise<boolean> {
  return (await db.tombstone.count({ where: { emailHash: graveOf(email) } })) > 0;
}

/**
 * Removes the person and keeps what they wrote: the name becomes `former-member-<n>`, everything else about the person
 * is deleted, all sessions end. Other domains forget their part on `user.erased`.
 * @throws Invalid("current" | "confirm", …), Conflict("lastAdmin")
 */
export async function eraseAccount(ctx: Ctx, current: string, confirm: string): Promise<{ session: null }> {
  authorize(ctx, hasAccount(ctx.actor));
  const person = await proveSelf(ctx, current);
  if (confirm.trim() !== person.name) throw new Invalid("confirm", "typeYourName");
  await write(ctx, async ({ tx, record, touch }) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('roles and erasures', 0))`;
    const admins = { role: "ADMIN", boardId: null, endedAt: null } as const;
    const others = await tx.roleGrant.count({ where: { ...admins, userId: { not: person.id } } });
    const isAdmin = await tx.roleGrant.count({ where: { ...admins, userId: person.id } });
    if (isAdmin > 0 && others === 0) throw new Conflict("lastAdmin");
    await removePerson(tx, ctx, person);
    record(userErased, { userId: person.id });
    touch("*");
  });
  forgetActor(person.id);
  return { session: null };
}

async function removePerson(tx: Tx, ctx: Ctx, person: User): Promise<void> {
  const { id: userId, email, pendingEmail } = person;
  const name = `former-member-${(await tx.user.count({ where: { erasedAt: { not: null } } })) + 1}`;
  const addresses = [email, pendingEmail].filter((address) => address !== null);
  await tx.user.update({
    where: { id: userId },
    data: {
      name,
      nameKey: nameKey(name),
      displayName: name,
      email: null,
      pendingEmail: null,
      emailVerifiedAt: null,
      passwordHash: null,
      title: null,
      about: "",
      website: null,
      avatarFile: null,
      locale: "en",
      timeZone: "UTC",
      hideFromLeaders: true,
      isStaff: false,
      isSuperUser: false,
      lastSeenAt: null,
      erasedAt: ctx.now(),
    },
  });
  await tx.session.deleteMany({ where: { userId } });
  await tx.setAsideProfile.deleteMany({ where: { userId } });
  await tx.rulesConsent.deleteMany({ where: { userId } });
  await tx.mailToken.deleteMany({ where: { OR: [{ userId }, { email: { in: addresses } }] } });
  await tx.signInAttempt.deleteMany({ where: { emailHash: accountKey(userId) } });
  await tx.roleGrant.updateMany({ where: { userId, endedAt: null }, data: { endedAt: ctx.now() } });
  if (email) {
    const grave = { emailHash: graveOf(email), at: ctx.now() };
    await tx.tombstone.upsert({ where: { emailHash: grave.emailHash }, create: grave, update: { at: grave.at } });
  }
  await forgetMailsOf(tx, userId, addresses);
}
