import { badgeEarned, badgeTaken } from "../badges/badges.events.ts";
import { defineReaction } from "../platform/events/index.ts";
import { notify } from "./notify.ts";

/** Members hear of a badge they earned or were given. One that was taken again in the meantime is not announced. */
export const notifyOnBadgeEarned = defineReaction({
  name: "notifications.notifyOnBadgeEarned",
  on: badgeEarned,
  run: async (ctx, { tx }, { id, payload: { userId, key, holdingId, byId } }) => {
    const held = await tx.badgeHolding.findFirst({ where: { id: holdingId, takenAt: null } });
    if (!held) return;
    const data = { badge: key, ...(held.citation && { citation: held.citation }) };
    await notify(ctx, tx, [userId], { kind: "badgeEarned", eventId: id, actorId: byId, data });
  },
});

/** What of a holding says why it was taken: the count that fell, or the reason somebody gave. */
interface TakenFor {
  metric?: string;
  atLeast?: number;
  left?: number;
  reason?: string;
}

/** Members hear that a badge was taken, and why: which count is missed since something was undone, or the reason given. */
export const notifyOnBadgeTaken = defineReaction({
  name: "notifications.notifyOnBadgeTaken",
  on: badgeTaken,
  run: async (ctx, { tx }, { id, payload: { userId, key, holdingId } }) => {
    const held = await tx.badgeHolding.findUnique({ where: { id: holdingId } });
    if (!held) return;
    const why = Object(held.takenFor) as TakenFor;
    const data: Record<string, string> = { badge: key };
    for (const name of ["metric", "atLeast", "left", "reason"] as const) {
      const value = why[name];
      if (value !== undefined) data[name] = String(value);
    }
    // Whoever took it by hand stays unnamed: it is the team that speaks.
    await notify(ctx, tx, [userId], { kind: "badgeTaken", eventId: id, actorId: null, data });
  },
});
