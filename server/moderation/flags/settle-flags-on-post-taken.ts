import { defineReaction } from "../../platform/events/index.ts";
import { loadPost } from "../../topics/index.ts";
import { postTaken } from "../../topics/topics.events.ts";
import { closeItem } from "../queue/close-item.ts";
import { decideFlags } from "./decide-flags.ts";

/**
 * A moderator who takes a flagged post on its own page has decided about the flags too: they were right. Where the author
 * took it back, there is nothing left to decide.
 */
export const settleFlagsOnPostTaken = defineReaction({
  name: "moderation.settleFlagsOnPostTaken",
  on: postTaken,
  run: async (ctx, writing, { actorId, payload: { postId, authorId, presence, reason } }) => {
    if (actorId === null) return;
    const post = await loadPost(writing.tx, postId, { lock: true });
    // Undone in the meantime, or decided in the queue: nothing is open.
    if (post.presence !== presence) return;
    const own = presence === "DELETED" && actorId === authorId;
    await decideFlags(ctx, writing, post, own ? "DEFERRED" : "UPHELD");
    const decision = own ? "gone" : presence === "HIDDEN" ? "hide" : "remove";
    const item = { kind: "FLAGS" as const, subjectId: postId, decision, byId: actorId, reason };
    await closeItem(writing.tx, item, ctx.now());
  },
});
