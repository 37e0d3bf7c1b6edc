import type { Ctx } from "../platform/authorize/index.ts";
import type { Tx } from "../platform/db/client.ts";
import { defineReaction, type EventDefinition, type Reaction } from "../platform/events/index.ts";
import { topicSolvedWithout } from "../solutions/solutions.events.ts";
import {
  postAuthorChanged,
  postConverted,
  topicMerged,
  topicMoved,
  topicSplit,
  topicUnmerged,
} from "../topics/arranging/arranging.events.ts";
import { postEdited, topicLocked, topicMarkedDuplicate } from "../topics/topics.events.ts";
import type { NotificationKind } from "./notifications.schema.ts";
import { notify } from "./notify.ts";

/** Lines about posts lead to where the posts are now. */
async function followPosts(tx: Tx, postIds: readonly string[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Notification" n SET "topicId" = p."topicId" FROM "Post" p
    WHERE p.id = n."postId" AND n."postId" = ANY(${[...postIds]}::uuid[]) AND n."topicId" IS DISTINCT FROM p."topicId"`;
}

interface Arranged {
  topicId: string;
  postIds: string[];
  authorId: string;
  postId?: string;
}

/** Whoever asked hears that their topic stands elsewhere now; older lines about its posts follow. */
function tellAskerOn<P extends Arranged>(on: EventDefinition<P>, kind: NotificationKind): Reaction {
  return defineReaction({
    name: `notifications.tellAskerOn.${on.name}`,
    on,
    run: async (ctx, { tx }, { id, payload, actorId }) => {
      await followPosts(tx, payload.postIds);
      await notify(ctx, tx, [payload.authorId], { kind, eventId: id, actorId, topicId: payload.topicId });
    },
  });
}

/**
 * Whoever asked hears that somebody closed their topic, called it a duplicate or solved without an answer; not that it was
 * taken back, and not of what happens by itself.
 */
function tellAskerWhen<P extends { topicId: string }>(
  on: EventDefinition<P>,
  kind: NotificationKind,
  happened: (payload: P) => boolean,
): Reaction {
  return defineReaction({
    name: `notifications.tellAskerOn.${on.name}`,
    on,
    run: async (ctx, { tx }, { id, payload, actorId }) => {
      if (actorId === null || !happened(payload)) return;
      const { topicId } = payload;
      const topic = await tx.topic.findUnique({ where: { id: topicId }, select: { authorId: true } });
      if (topic) await notify(ctx, tx, [topic.authorId], { kind, eventId: id, actorId, topicId });
    },
  });
}

/** Both hear of it: whose post it was, and whose it is. */
const notifyOnAuthorChanged = defineReaction({
  name: "notifications.notifyOnAuthorChanged",
  on: postAuthorChanged,
  run: async (ctx, { tx }, { id, payload, actorId }) => {
    const { topicId, postId, authorId, beforeId } = payload;
    const place = { eventId: id, actorId, topicId, postId };
    await notify(ctx, tx, [authorId], { kind: "postGiven", ...place });
    await notify(ctx, tx, [beforeId], { kind: "postGivenAway", ...place });
  },
});

const notifyOnConverted = defineReaction({
  name: "notifications.notifyOnConverted",
  on: postConverted,
  run: (ctx, { tx }, { id, payload, actorId }) =>
    tellAuthor(ctx, tx, payload, { kind: "postConverted", eventId: id, actorId }),
});

/** The author hears that somebody else changed their text; its history says what and why. */
const notifyOnEditedByOther = defineReaction({
  name: "notifications.notifyOnEditedByOther",
  on: postEdited,
  run: async (ctx, { tx }, { id, payload, actorId }) => {
    if (payload.byId === null || payload.byId === payload.authorId) return;
    await tellAuthor(ctx, tx, payload, { kind: "postEdited", eventId: id, actorId });
  },
});

async function tellAuthor(
  ctx: Ctx,
  tx: Tx,
  post: { authorId: string; topicId: string; postId: string },
  notice: { kind: NotificationKind; eventId: string; actorId: string | null },
): Promise<void> {
  await notify(ctx, tx, [post.authorId], { ...notice, topicId: post.topicId, postId: post.postId });
}

export const arrangingNotices: readonly Reaction[] = [
  tellAskerOn(topicMoved, "topicMoved"),
  tellAskerOn(topicMerged, "topicMerged"),
  tellAskerOn(topicUnmerged, "topicUnmerged"),
  tellAskerOn(topicSplit, "topicSplit"),
  tellAskerWhen(topicLocked, "topicClosed", (payload) => payload.locked),
  tellAskerWhen(topicMarkedDuplicate, "topicDuplicate", (payload) => payload.originalId !== null),
  tellAskerWhen(topicSolvedWithout, "solvedWithout", (payload) => !payload.undone),
  notifyOnAuthorChanged,
  notifyOnConverted,
  notifyOnEditedByOther,
];
