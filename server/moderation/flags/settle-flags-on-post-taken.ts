import { defineReaction } from "../../platform/events/index.ts";
import { loadPost, stillTaken } from "../../topics/index.ts";
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
  run: async (ctx, writing, { id, actorId, payload: { postId, authorId, presence, reason } }) => {
    // Undone in the meantime: the flags wait for whoever decides about them.
    if (actorId === null || !(await stillTaken(writing.tx, postId, id))) return;
    const post = await loadPost(writing.tx, postId, { lock: true });
    const own = presence === "DELETED" && actorId === authorId;
    await decideFlags(ctx, writing, post, own ? "DEFERRED" : "UPHELD");
    const decision = own ? "gone" : presence === "HIDDEN" ? "hide" : "remove";
    const item = { kind: "FLAGS" as const, subjectId: postId, decision, byId: actorId, reason };
    await closeItem(writing.tx, item, ctx.now());
  },
});
