import { defineReaction } from "../platform/events/index.ts";
import { postReleased } from "../topics/topics.events.ts";
import { notify } from "./notify.ts";

/** The author hears that a post that waited shows now. */
export const notifyOnReleased = defineReaction({
  name: "notifications.notifyOnReleased",
  on: postReleased,
  run: async (ctx, { tx }, { id, payload }) => {
    const place = { eventId: id, actorId: null, topicId: payload.topicId, postId: payload.postId };
    await notify(ctx, tx, [payload.authorId], { kind: "postReleased", ...place });
  },
});
