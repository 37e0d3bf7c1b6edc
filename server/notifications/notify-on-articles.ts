import {
  articleHandedOver,
  articlePublished,
  articleRecheck,
  articleReturned,
  articleUnscheduled,
} from "../knowledge/knowledge.events.ts";
import { defineReaction, type Reaction } from "../platform/events/index.ts";
import { notify } from "./notify.ts";

/** Staff who used an article for a case within so many days work with what it said. */
const USED_WITHIN_DAYS = 90;

/**
 * Who hears that readers see a newer text of an article: of a mended typo nobody; of a change its owner; of a major one
 * also whose answers it is made of, and staff who used it for a case lately. Owners of its translations hear of both,
 * because theirs lag behind now.
 */
export const notifyOnArticleChanged = defineReaction({
  name: "notifications.notifyOnArticleChanged",
  on: articlePublished,
  run: async (ctx, { tx }, event) => {
    const { articleId, first, editClass, ownerId, byId, sources } = event.payload;
    if (first || editClass === "TYPO") return;
    const about = { eventId: event.id, actorId: byId };
    const people = [ownerId];
    if (editClass === "MAJOR") {
      const since = new Date(ctx.now().getTime() - USED_WITHIN_DAYS * 86_400_000);
      const uses = await tx.articleUse.findMany({
        where: { articleId, createdAt: { gt: since } },
        select: { userId: true },
      });
      const authors = sources.filter((source) => source.role === "ANSWER").map((source) => source.authorId);
      people.push(...authors, ...uses.map((use) => use.userId));
    }
    await notify(ctx, tx, people, { kind: "articleChanged", ...about, articleId });
    const translations = await tx.article.findMany({
      where: { originalId: articleId, state: { not: "RETIRED" } },
      select: { id: true, ownerId: true },
    });
    for (const own of translations) {
      await notify(ctx, tx, [own.ownerId], { kind: "translationOutdated", ...about, articleId: own.id });
    }
  },
});

/** Owners hear at once when an article is theirs, is up for re-check, came back from review, or will not appear as planned. */
export const articleNotices: readonly Reaction[] = [
  notifyOnArticleChanged,
  defineReaction({
    name: "notifications.notifyOnArticleRecheck",
    on: articleRecheck,
    run: async (ctx, { tx }, { id, actorId, payload: { articleId, ownerId } }) => {
      await notify(ctx, tx, [ownerId], { kind: "articleRecheck", eventId: id, actorId, articleId });
    },
  }),
  defineReaction({
    name: "notifications.notifyOnArticleReturned",
    on: articleReturned,
    run: async (ctx, { tx }, { id, payload: { articleId, ownerId, byId, reason } }) => {
      const data = { reason };
      await notify(ctx, tx, [ownerId], { kind: "articleReturned", eventId: id, actorId: byId, articleId, data });
    },
  }),
  defineReaction({
    name: "notifications.notifyOnArticleUnscheduled",
    on: articleUnscheduled,
    run: async (ctx, { tx }, { id, payload: { articleId, ownerId, byId } }) => {
      await notify(ctx, tx, [ownerId], { kind: "articleUnscheduled", eventId: id, actorId: byId, articleId });
    },
  }),
  defineReaction({
    name: "notifications.notifyOnArticleHandedOver",
    on: articleHandedOver,
    run: async (ctx, { tx }, { id, payload: { articleId, ownerId, byId } }) => {
      await notify(ctx, tx, [ownerId], { kind: "articleHandedOver", eventId: id, actorId: byId, articleId });
    },
  }),
];
