import { defineReaction } from "../platform/events/index.ts";
import { userErased } from "../users/users.events.ts";

/** What an erased person was given for is deleted, and they count as a holder no more. */
export const forgetBadges = defineReaction({
  name: "forget-badges-on-user-erased",
  on: userErased,
  run: async (_ctx, { tx, touch }, { payload: { userId } }) => {
    const held = await tx.$queryRaw<{ badgeId: string; key: string }[]>`
      SELECT h."badgeId", b.key FROM "BadgeHolding" h JOIN "Badge" b ON b.id = h."badgeId"
      WHERE h."userId" = ${userId}::uuid AND h."takenAt" IS NULL ORDER BY b.id FOR NO KEY UPDATE OF b`;
    await tx.badgeHolding.deleteMany({ where: { userId } });
    await tx.badge.updateMany({
      where: { id: { in: held.map((row) => row.badgeId) } },
      data: { holderCount: { decrement: 1 } },
    });
    if (held.length > 0) touch("badges", ...held.map((row) => `badge:${row.key}`));
  },
});
