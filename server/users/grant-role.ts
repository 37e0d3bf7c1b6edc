import type { z } from "zod";
import { authorize, type Ctx, personId } from "../platform/authorize/index.ts";
import type { Tx } from "../platform/db/client.ts";
import { Conflict, Invalid, NotFound } from "../platform/errors/index.ts";
import { write } from "../platform/events/index.ts";
import { forgetActor } from "./sessions/actor-cache.ts";
import { userRoleEnded, userRoleGranted } from "./users.events.ts";
import { canManagePeople, staffBy, superUserBy } from "./users.policy.ts";
import type { grantRoleInput } from "./users.schema.ts";

/**
 * Gives somebody a role, everywhere or on one board and its children. The person's open sessions have it within 5 s.
 * @throws NotFound for the person, Invalid("board" | "role", "byProgramme" | …), Conflict("alreadyHolds")
 */
export async function grantRole(ctx: Ctx, input: z.infer<typeof grantRoleInput>): Promise<{ id: string }> {
  authorize(ctx, canManagePeople(ctx.actor));
  const [grant, userId] = await write(ctx, async ({ tx, record, touch }) => {
    await oneAtATime(tx);
    const person = await tx.user.findFirst({ where: { name: input.name, erasedAt: null }, select: { id: true } });
    if (!person) throw new NotFound();
    const board = input.board
      ? await tx.board.findUnique({ where: { slug: input.board }, select: { id: true } })
      : null;
    if (input.board && !board) throw new Invalid("board", "unknownBoard");
    if (board && input.role === "ADMIN") throw new Invalid("role", "adminsAreEverywhere");
    // Who becomes a super user is decided in the programme; a grant by hand only widens it to a board.
    if (input.role === "SUPER_USER" && !(board && (await isSuperUser(tx, person.id))))
      throw new Invalid("role", board ? "superUsersOnly" : "byProgramme");
    const about = { userId: person.id, role: input.role, boardId: board?.id ?? null };
    if ((await tx.roleGrant.count({ where: { ...about, endedAt: null } })) > 0) throw new Conflict("alreadyHolds");
    const grant = await tx.roleGrant.create({
      data: { ...about, grantedBy: personId(ctx.actor), grantedAt: ctx.now() },
      select: { id: true },
    });
    await markPerson(tx, person.id);
    record(userRoleGranted, about);
    touch("*");
    return [grant, person.id];
  });
  forgetActor(userId);
  return grant;
}

/**
 * Takes a role back; its row stays, ended. The last admin cannot be ended.
 * @throws NotFound, Conflict("lastAdmin")
 */
export async function endRole(ctx: Ctx, id: string): Promise<{ ended: true }> {
  authorize(ctx, canManagePeople(ctx.actor));
  const userId = await write(ctx, async ({ tx, record, touch }) => {
    await oneAtATime(tx);
    const grant = await tx.roleGrant.findFirst({ where: { id, endedAt: null } });
    if (!grant) throw new NotFound();
    if (grant.role === "ADMIN") {
      const left = await tx.roleGrant.count({
        where: { role: "ADMIN", boardId: null, endedAt: null, id: { not: id } },
      });
      if (left === 0) throw new Conflict("lastAdmin");
    }
    await tx.roleGrant.update({ where: { id }, data: { endedAt: ctx.now(), endedBy: personId(ctx.actor) } });
    await markPerson(tx, grant.userId);
    record(userRoleEnded, { userId: grant.userId, role: grant.role, boardId: grant.boardId });
    touch("*");
    return grant.userId;
  });
  forgetActor(userId);
  return { ended: true };
}

async function isSuperUser(tx: Tx, userId: string): Promise<boolean> {
  return (await tx.roleGrant.count({ where: { userId, role: "SUPER_USER", boardId: null, endedAt: null } })) > 0;
}

/** Two admins at once must not both end the other. */
async function oneAtATime(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('roles and erasures', 0))`;
}

/** Keeps the marks on the person's card true to the roles held. */
async function markPerson(tx: Tx, userId: string): Promise<void> {
  const grants = await tx.roleGrant.findMany({
    where: { userId, endedAt: null },
    select: { role: true, boardId: true },
  });
  await tx.user.update({ where: { id: userId }, data: { isStaff: staffBy(grants), isSuperUser: superUserBy(grants) } });
}
