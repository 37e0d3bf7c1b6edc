import { editApproved, editRejected } from "../moderation/edits/edits.events.ts";
import { flagRejected, flagUpheld } from "../moderation/flags/flags.events.ts";
import { itemsLate } from "../moderation/queue/queue.events.ts";
import type { Tx } from "../platform/db/client.ts";
import { defineReaction } from "../platform/events/index.ts";
import { notify } from "./notify.ts";

/** Moderators of a board, of the one above it and of the community; where nobody moderates, the admins. */
async function moderatorsOf(tx: Tx, boardId: string | null): Promise<string[]> {
  const rows = await tx.$queryRaw<{ userId: string; role: string }[]>`
    SELECT DISTINCT g."userId", g.role FROM "RoleGrant" g WHERE g."endedAt" IS NULL AND g.role IN ('MODERATOR', 'ADMIN')
      AND (g."boardId" IS NULL OR g."boardId" = ${boardId}::uuid
        OR g."boardId" = (SELECT b."parentId" FROM "Board" b WHERE b.id = ${boardId}::uuid))`;
  const moderators = rows.filter(({ role }) => role === "MODERATOR");
  return (moderators.length > 0 ? moderators : rows).map(({ userId }) => userId);
}

/** Items waited too long: the moderators of their board are reminded, once for each item. */
export const notifyOnItemsLate = defineReaction({
  name: "notifications.notifyOnItemsLate",
  on: itemsLate,
  run: async (ctx, { tx }, { id, payload: { boardId, count } }) => {
    const people = await moderatorsOf(tx, boardId);
    await notify(ctx, tx, people, { kind: "reviewLate", eventId: id, actorId: null, data: { count: String(count) } });
  },
});

/** Whoever reported something hears what came of it; the moderators speak as a team. */
export const notifyOnFlagUpheld = defineReaction({
  name: "notifications.notifyOnFlagUpheld",
  on: flagUpheld,
  run: async (ctx, { tx }, { id, payload: { flaggerId, topicId, postId } }) => {
    const flag = await tx.flag.findUnique({ where: { postId_userId: { postId, userId: flaggerId } } });
    if (flag?.state !== "UPHELD") return;
    await notify(ctx, tx, [flaggerId], { kind: "reportUpheld", eventId: id, actorId: null, topicId });
  },
});

export const notifyOnFlagRejected = defineReaction({
  name: "notifications.notifyOnFlagRejected",
  on: flagRejected,
  run: async (ctx, { tx }, { id, payload: { flaggerId, topicId, postId } }) => {
    const flag = await tx.flag.findUnique({ where: { postId_userId: { postId, userId: flaggerId } } });
    if (flag?.state !== "REJECTED") return;
    await notify(ctx, tx, [flaggerId], { kind: "reportRejected", eventId: id, actorId: null, topicId });
  },
});

/** Whether a suggested edit is (still, again) decided like that: the decision may have been undone meanwhile. */
async function stands(tx: Tx, id: string, state: "APPROVED" | "REJECTED"): Promise<boolean> {
  return (await tx.editSuggestion.count({ where: { id, state } })) > 0;
}

/** Whoever suggested an edit hears whether it was accepted. */
export const notifyOnEditApproved = defineReaction({
  name: "notifications.notifyOnEditApproved",
  on: editApproved,
  run: async (ctx, { tx }, { id, payload: { suggestionId, suggesterId, topicId, postId } }) => {
    if (!(await stands(tx, suggestionId, "APPROVED"))) return;
    await notify(ctx, tx, [suggesterId], { kind: "editApproved", eventId: id, actorId: null, topicId, postId });
  },
});

export const notifyOnEditRejected = defineReaction({
  name: "notifications.notifyOnEditRejected",
  on: editRejected,
  run: async (ctx, { tx }, { id, payload: { suggestionId, suggesterId, topicId, postId } }) => {
    if (!(await stands(tx, suggestionId, "REJECTED"))) return;
    await notify(ctx, tx, [suggesterId], { kind: "editRejected", eventId: id, actorId: null, topicId, postId });
  },
});
