import type { Ctx } from "../platform/authorize/index.ts";
import { defineReaction, type Writing } from "../platform/events/index.ts";
import { userErased, userRoleEnded, userRoleGranted, userSuspended } from "../users/users.events.ts";
import { servingStates } from "./programme-limits.schema.ts";
import { openStay, takeStep } from "./take-step.ts";

/** Whoever was erased has left the programme; what was said of them there is forgotten, that it happened is not. */
export const leaveOnErased = defineReaction({
  name: "leave-programme-on-user-erased",
  on: userErased,
  run: async (ctx, writing, { payload: { userId } }) => {
    const { tx } = writing;
    await end(ctx, writing, userId, "erased");
    await tx.nomination.updateMany({
      where: { OR: [{ byId: userId }, { membership: { userId } }] },
      data: { reason: "" },
    });
    await tx.membershipStep.updateMany({ where: { byId: userId }, data: { why: "", note: "" } });
    const ofTheirs = { membership: { userId } };
    await tx.membershipStep.updateMany({ where: { ...ofTheirs, as: { not: "SYSTEM" } }, data: { why: "", note: "" } });
    await tx.$executeRaw`
      UPDATE "MembershipStep" s SET figures = NULL FROM "Membership" m WHERE m.id = s."membershipId" AND m."userId" = ${userId}::uuid`;
    await tx.$executeRaw`UPDATE "Membership" SET figures = NULL, "countedAt" = NULL WHERE "userId" = ${userId}::uuid`;
    await tx.toneSample.deleteMany({ where: ofTheirs });
    await tx.agreementConsent.deleteMany({ where: { userId } });
    await tx.programmeEscalation.updateMany({ where: { userId }, data: { text: "" } });
    await tx.perk.updateMany({ where: { userId }, data: { note: "" } });
    await tx.offer.deleteMany({ where: { userId } });
    await tx.offerLesson.deleteMany({ where: { userId } });
    await tx.offerPreference.deleteMany({ where: { userId } });
    await tx.weeklySummary.deleteMany({ where: { userId } });
  },
});

/** Who joins the staff is no longer one of the customers who help. */
export const leaveOnStaff = defineReaction({
  name: "leave-programme-on-user-role-granted",
  on: userRoleGranted,
  run: async (ctx, writing, { payload: { userId, role } }) => {
    if (role === "SUPER_USER") return;
    const person = await writing.tx.user.findUnique({ where: { id: userId }, select: { isStaff: true } });
    if (person?.isStaff) await end(ctx, writing, userId, "becameStaff");
  },
});

/** Nobody serves while suspended; the job of every five minutes is the net under this. */
export const leaveOnSuspended = defineReaction({
  name: "leave-programme-on-user-suspended",
  on: userSuspended,
  run: async (ctx, writing, { payload: { userId } }) => {
    const person = await writing.tx.user.findUnique({ where: { id: userId }, select: { suspendedUntil: true } });
    if (person?.suspendedUntil && person.suspendedUntil > ctx.now()) await end(ctx, writing, userId, "suspended");
  },
});

/** An admin took the role by hand: the stay ends with it, so that state and rights stay one. */
export const leaveOnRoleEnded = defineReaction({
  name: "leave-programme-on-user-role-ended",
  on: userRoleEnded,
  run: async (ctx, writing, { payload: { userId, role } }) => {
    if (role !== "SUPER_USER") return;
    const held = { userId, role: "SUPER_USER", boardId: null, endedAt: null } as const;
    // The steps of the programme end the role themselves, and a new stay may have begun meanwhile.
    if ((await writing.tx.roleGrant.count({ where: held })) > 0) return;
    const stay = await openStay(writing.tx, userId);
    if (!stay || !servingStates.some((state) => state === stay.state)) return;
    await takeStep(ctx, writing, userId, stay, { act: "END", as: "SYSTEM", why: "roleEnded" });
  },
});

async function end(ctx: Ctx, writing: Writing, userId: string, why: string): Promise<void> {
  const stay = await openStay(writing.tx, userId);
  if (!stay) return;
  const act = servingStates.some((state) => state === stay.state) ? "END" : "WITHDRAW";
  await takeStep(ctx, writing, userId, stay, { act, as: "SYSTEM", why });
}
