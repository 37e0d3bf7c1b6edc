import { authorize, type Ctx } from "../../platform/authorize/index.ts";
import type { Tx } from "../../platform/db/client.ts";
import { type Writing, write } from "../../platform/events/index.ts";
import { bringProfileBack, showWaitingProfile, takeProfile } from "../../users/index.ts";
import { canPenalise, loadMember } from "../penalties/index.ts";
import { profileReleased, profileRestored, profileTaken } from "./profiles.events.ts";

type Was = "WAITING" | "SHOWN";

/**
 * Takes name, text and link of a member's profile: those that wait for a decision, otherwise those that show. Who may warn
 * the member everywhere may do it; the member is told why by a statement of reasons. Throws NotFound, Forbidden.
 */
export async function clearProfile(ctx: Ctx, userId: string, reason: string): Promise<{ was: Was }> {
  return write(ctx, async (writing) => {
    const member = await loadMember(writing.tx, { id: userId }, { lock: true });
    authorize(ctx, canPenalise(ctx.actor, member, "WARNING", null));
    const was = await takeProfile(ctx, writing, userId, (from) =>
      writing.record(profileTaken, { userId, was: from, reason }),
    );
    return { was };
  });
}

/** Shows what waited; nothing happens when nothing does. @returns whether something waited */
export async function releaseProfile(ctx: Ctx, userId: string): Promise<boolean> {
  return write(ctx, async (writing) => {
    await loadMember(writing.tx, { id: userId }, { lock: true });
    const waited = await showWaitingProfile(writing, userId);
    if (waited) writing.record(profileReleased, { userId });
    return waited;
  });
}

/**
 * Puts a taken text back, as part of undoing a decision or of an appeal whose rights were asked already: to where it was, or
 * in sight. Throws Conflict("changedSince") when the member has written another one since.
 */
export async function restoreProfile(
  ctx: Ctx,
  writing: Writing,
  userId: string,
  from: Record<"was" | "to", Was>,
): Promise<void> {
  const takenBy = await bringProfileBack(ctx, writing, userId, from);
  writing.record(profileRestored, { userId, to: from.to, takenBy });
}

/** Whether what was taken with a `profile.taken` event came back since. */
export async function isProfileBack(tx: Tx, eventId: string): Promise<boolean> {
  const back = { name: profileRestored.name, payload: { path: ["takenBy"], equals: eventId } };
  return (await tx.event.count({ where: back })) > 0;
}
