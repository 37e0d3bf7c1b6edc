import type { Ctx } from "../platform/authorize/index.ts";
import type { Writing } from "../platform/events/index.ts";
import { endSessions } from "./sessions/start-session.ts";
import { userSuspended } from "./users.events.ts";

/** Until when somebody is kept out or silent; null: not at all. */
interface Restriction {
  suspendedUntil: Date | null;
  silencedUntil: Date | null;
}

/** Stands for "for good" where a moment is asked for. */
export const forGood = new Date("9999-12-31T00:00:00.000Z");

/**
 * Sets until when a member is suspended and silenced, in the caller's transaction; a suspension ends every session. The
 * caller forgets the actor afterwards, so that this process knows at once; others know within five seconds (SE-02).
 */
export async function restrictMember(ctx: Ctx, writing: Writing, userId: string, until: Restriction): Promise<void> {
  const { tx, record } = writing;
  const before = await tx.user.findUniqueOrThrow({ where: { id: userId }, select: { suspendedUntil: true } });
  await tx.user.update({ where: { id: userId }, data: until });
  const suspended = (at: Date | null) => at !== null && at > ctx.now();
  if (!suspended(until.suspendedUntil)) return;
  await endSessions(tx, userId, ctx.now());
  if (!suspended(before.suspendedUntil)) record(userSuspended, { userId });
}
