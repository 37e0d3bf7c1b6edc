import { appealDecided } from "../moderation/appeals/appeals.events.ts";
import { guidelinesPublished } from "../moderation/guidelines/guidelines.events.ts";
import { statementUndone, statementWritten } from "../moderation/statements/statements.events.ts";
import { defineReaction } from "../platform/events/index.ts";
import { notify } from "./notify.ts";

/**
 * Whoever a decision is about hears of it and finds the reasons behind it; who decided is never named. The line names no
 * topic, so that it stays when the topic itself was taken. Penalties are told by lines of their own.
 */
export const notifyOnStatementWritten = defineReaction({
  name: "notifications.notifyOnStatementWritten",
  on: statementWritten,
  run: async (ctx, { tx }, { id, payload: { userId, statementId, decision, quiet } }) => {
    if (quiet || !(decision.startsWith("POST_") || decision === "PROFILE_CLEARED")) return;
    // Taken back already: the line that says so stands alone.
    if ((await tx.statement.count({ where: { id: statementId, undoneAt: null } })) === 0) return;
    await notify(ctx, tx, [userId], {
      kind: decision === "PROFILE_CLEARED" ? "profileTaken" : "postTaken",
      eventId: id,
      actorId: null,
      data: { statement: statementId },
    });
  },
});

export const notifyOnStatementUndone = defineReaction({
  name: "notifications.notifyOnStatementUndone",
  on: statementUndone,
  run: async (ctx, { tx }, { id, payload: { userId, statementId } }) => {
    const data = { statement: statementId };
    await notify(ctx, tx, [userId], { kind: "decisionUndone", eventId: id, actorId: null, data });
  },
});

/** The author hears what became of the appeal. */
export const notifyOnAppealDecided = defineReaction({
  name: "notifications.notifyOnAppealDecided",
  on: appealDecided,
  run: async (ctx, { tx }, { id, payload: { userId, statementId, outcome } }) => {
    const data = { statement: statementId, outcome };
    await notify(ctx, tx, [userId], { kind: "appealDecided", eventId: id, actorId: null, data });
  },
});

/** Every member hears of house rules they have to confirm: one statement, however many there are. */
export const notifyOnGuidelinesPublished = defineReaction({
  name: "notifications.notifyOnGuidelinesPublished",
  on: guidelinesPublished,
  run: async (ctx, { tx }, { id, actorId, payload: { material } }) => {
    if (!material) return;
    await tx.$executeRaw`
      INSERT INTO "Notification" ("userId", kind, "eventId", "createdAt")
      SELECT u.id, 'rulesChanged', ${id}::uuid, ${ctx.now()} FROM "User" u
      WHERE u."erasedAt" IS NULL AND (u."stagedAt" IS NULL OR u."claimedAt" IS NOT NULL)
        AND u.id IS DISTINCT FROM ${actorId}::uuid
      ON CONFLICT DO NOTHING`;
  },
});
