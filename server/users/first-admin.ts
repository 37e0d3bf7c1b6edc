import type { z } from "zod";
import { authorize, type Ctx } from "../platform/authorize/index.ts";
import type { Db } from "../platform/db/client.ts";
import { env } from "../platform/env/env.ts";
import { Invalid } from "../platform/errors/index.ts";
import { write } from "../platform/events/index.ts";
import { choosePassword } from "./choose-password.ts";
import { createPerson } from "./create-person.ts";
import { makeLink, useLink } from "./links/use-link.ts";
import { type NewSession, startSession } from "./sessions/start-session.ts";
import { userJoined, userRoleGranted } from "./users.events.ts";
import { canSignUp } from "./users.policy.ts";
import type { firstAdminInput } from "./users.schema.ts";

/**
 * The address at which the first admin of an empty community makes their account, once, within 7 days; an earlier one
 * stops working. Null when there is an admin already. Printed at the start, never mailed.
 */
export async function createFirstAdminLink(db: Db, now: Date): Promise<string | null> {
  const token = await db.$transaction(async (tx) => {
    if ((await tx.roleGrant.count({ where: { role: "ADMIN", endedAt: null } })) > 0) return null;
    await tx.mailToken.updateMany({ where: { purpose: "FIRST_ADMIN", usedAt: null }, data: { usedAt: now } });
    return makeLink(tx, now, { purpose: "FIRST_ADMIN", email: "" });
  });
  return token && `${env().url}/first-admin/${token}`;
}

/**
 * Makes the first admin. Who holds the link runs the house, so the address counts as confirmed.
 * @throws Invalid("token", "linkUsed"), Invalid("name" | "email" | "password", …)
 */
export async function createFirstAdmin(
  ctx: Ctx,
  input: z.infer<typeof firstAdminInput>,
): Promise<{ session: NewSession }> {
  authorize(ctx, canSignUp(ctx.actor));
  const passwordHash = await choosePassword(ctx, input.password, { ...input, isStaff: true });
  const session = await write(ctx, async ({ tx, record, touch }) => {
    await useLink(tx, ctx, ["FIRST_ADMIN"], input.token);
    if ((await tx.user.count({ where: { email: input.email } })) > 0) throw new Invalid("email", "taken");
    const now = ctx.now();
    const person = await createPerson(tx, {
      name: input.name,
      displayName: input.displayName,
      email: input.email,
      emailVerifiedAt: now,
      passwordHash,
      locale: ctx.locale,
      timeZone: input.timeZone,
      isStaff: true,
      createdAt: now,
      roles: { create: { role: "ADMIN", grantedAt: now } },
    });
    const about = { actorId: person.id };
    record(userJoined, { userId: person.id }, about);
    record(userRoleGranted, { userId: person.id, role: "ADMIN", boardId: null }, about);
    touch("people");
    return startSession(tx, ctx, person);
  });
  return { session };
}
