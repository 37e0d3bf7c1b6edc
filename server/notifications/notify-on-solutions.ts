import { articlePublished } from "../knowledge/knowledge.events.ts";
import { kudosGiven } from "../kudos/kudos.events.ts";
import { defineReaction } from "../platform/events/index.ts";
import {
  acceptReminderDue,
  solutionAccepted,
  solutionVerified,
  verificationDue,
} from "../solutions/solutions.events.ts";
import { notify } from "./notify.ts";
import { mailAboutPost } from "./notify-on-answers.ts";

/** The author of the solution hears of it, at once also by mail; when staff accepted, the asker is told and can undo. */
export const notifyOnAccepted = defineReaction({
  name: "notifications.notifyOnAccepted",
  on: solutionAccepted,
  run: async (ctx, { tx }, event) => {
    const { topicId, postId, askerId, answererId, byId, as } = event.payload;
    const place = { eventId: event.id, actorId: byId, topicId, postId };
    const told = await notify(ctx, tx, [answererId], { kind: "accepted", ...place });
    const asker = as === "ASKER" ? [] : await notify(ctx, tx, [askerId], { kind: "solvedByStaff", ...place });
    await mailAboutPost(ctx, tx, [...told, ...asker], { kind: "solved", ...place });
  },
});

/** The asker is reminded to say what solved it; who did so in the meantime is left alone. */
export const notifyOnReminderDue = defineReaction({
  name: "notifications.notifyOnReminderDue",
  on: acceptReminderDue,
  run: async (ctx, { tx }, event) => {
    const { topicId, postId, askerId, answererId } = event.payload;
    const topic = await tx.topic.findUnique({ where: { id: topicId }, select: { state: true, presence: true } });
    if (topic?.state !== "ANSWERED" || topic.presence !== "VISIBLE") return;
    const place = { eventId: event.id, actorId: answererId, topicId, postId };
    const told = await notify(ctx, tx, [askerId], { kind: "acceptReminder", ...place });
    await mailAboutPost(ctx, tx, told, { kind: "accept-reminder", ...place });
  },
});

export const notifyOnVerified = defineReaction({
  name: "notifications.notifyOnVerified",
  on: solutionVerified,
  run: async (ctx, { tx }, event) => {
    const { topicId, postId, answererId, askerId, byId, again } = event.payload;
    if (again) return;
    const place = { eventId: event.id, actorId: byId, topicId, postId };
    await notify(ctx, tx, [answererId, askerId], { kind: "verified", ...place });
  },
});

/**
 * A verified solution is to be looked at again: whoever verified it hears of it; when they are no staff any more, all who
 * may verify on this board.
 */
export const notifyOnVerificationDue = defineReaction({
  name: "notifications.notifyOnVerificationDue",
  on: verificationDue,
  run: async (ctx, { tx }, { id, payload: { topicId, postId, boardId, verifierId } }) => {
    const staff = await tx.$queryRaw<{ userId: string }[]>`
      SELECT DISTINCT g."userId" FROM "RoleGrant" g JOIN "User" u ON u.id = g."userId" AND u."isStaff"
      WHERE g."endedAt" IS NULL AND g.role IN ('AGENT', 'MODERATOR', 'EDITOR', 'ADMIN')
        AND (g."boardId" IS NULL OR g."boardId" = ${boardId}::uuid
          OR g."boardId" = (SELECT b."parentId" FROM "Board" b WHERE b.id = ${boardId}::uuid))`;
    const all = staff.map(({ userId }) => userId);
    const people = verifierId && all.includes(verifierId) ? [verifierId] : all;
    await notify(ctx, tx, people, { kind: "verificationDue", eventId: id, actorId: null, topicId, postId });
  },
});

export const notifyOnThanked = defineReaction({
  name: "notifications.notifyOnThanked",
  on: kudosGiven,
  run: async (ctx, { tx }, event) => {
    const { topicId, postId, authorId, giverId } = event.payload;
    const given = await tx.kudos.findUnique({ where: { postId_userId: { postId, userId: giverId } } });
    // One line per post and day is enough thanks in a list.
    const before = await tx.notification.findFirst({
      where: {
        userId: authorId,
        postId,
        kind: "thanked",
        createdAt: { gt: new Date(ctx.now().getTime() - 86_400_000) },
      },
    });
    if (given && !before) {
      await notify(ctx, tx, [authorId], { kind: "thanked", eventId: event.id, actorId: giverId, topicId, postId });
    }
  },
});

/** Whoever wrote the answers an article came from hears that it is published. */
export const notifyOnArticlePublished = defineReaction({
  name: "notifications.notifyOnArticlePublished",
  on: articlePublished,
  run: async (ctx, { tx }, event) => {
    const { articleId } = event.payload;
    const sources = await tx.articleSource.findMany({
      where: { articleId, role: "ANSWER" },
      select: { authorId: true },
    });
    const known = await tx.notification.findMany({
      where: { articleId, kind: "articlePublished" },
      select: { userId: true },
    });
    const heard = new Set(known.map((row) => row.userId));
    const authors = sources.map((source) => source.authorId).filter((id) => !heard.has(id));
    await notify(ctx, tx, authors, { kind: "articlePublished", eventId: event.id, actorId: event.actorId, articleId });
  },
});
