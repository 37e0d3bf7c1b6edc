import { type Ctx, personId } from "../platform/authorize/index.ts";
import type { Writing } from "../platform/events/index.ts";
import { userRoleEnded, userRoleGranted } from "./users.events.ts";

/**
 * Makes somebody a super user or ends it, role and mark on the card alike, in the caller's transaction; doing it twice
 * changes nothing. Ending takes every such role, also those on single boards. The caller forgets the actor afterwards.
 * @returns whether something changed
 */
export async function markSuperUser(ctx: Ctx, writing: Writing, userId: string, on: boolean): Promise<boolean> {
  const { tx, record, touch } = writing;
  const held = { userId, role: "SUPER_USER", endedAt: null } as const;
  const about = { userId, role: "SUPER_USER", boardId: null };
  if (on) {
    if ((await tx.roleGrant.count({ where: { ...held, boardId: null } })) > 0) return false;
    await tx.roleGrant.create({
      data: { userId, role: "SUPER_USER", grantedBy: personId(ctx.actor), grantedAt: ctx.now() },
    });
    record(userRoleGranted, about);
  } else {
    const { count } = await tx.roleGrant.updateMany({
      where: held,
      data: { endedAt: ctx.now(), endedBy: personId(ctx.actor) },
    });
    if (count === 0) return false;
    record(userRoleEnded, about);
  }
  await tx.user.update({ where: { id: userId }, data: { isSuperUser: on } });
  // The mark stands beside the name on every page.
  touch("*");
  return true;
}
