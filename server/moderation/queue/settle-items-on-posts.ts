import { defineReaction } from "../../platform/events/index.ts";
import { stillTaken } from "../../topics/index.ts";
import { postReleased, postTaken } from "../../topics/topics.events.ts";
import { closeItem } from "./close-item.ts";

const kinds = ["FIRST_POST", "WORD_HIT", "SUSPECTED_SPAM"] as const;

/**
 * A post that waited for several reasons waits for none once somebody let it through. What was found in it since then has
 * been put up as something that shows, and stays.
 */
export const closeItemsOnPostReleased = defineReaction({
  name: "moderation.closeItemsOnPostReleased",
  on: postReleased,
  run: async (ctx, { tx }, { actorId, payload: { postId } }) => {
    await tx.reviewItem.updateMany({
      where: {
        ...{ kind: { in: [...kinds] }, subjectKind: "post", subjectId: postId, decidedAt: null },
        facts: { path: ["presence"], equals: "HELD" },
      },
      data: { decidedAt: ctx.now(), decidedById: actorId, decision: "approve" },
    });
  },
});

/** Nothing is left to decide about a post that somebody removed or its author took back. */
export const closeItemsOnPostTaken = defineReaction({
  name: "moderation.closeItemsOnPostTaken",
  on: postTaken,
  run: async (ctx, { tx }, { id, actorId, payload: { postId, authorId, presence, reason } }) => {
    if (actorId === null || presence === "HIDDEN") return;
    if (!(await stillTaken(tx, postId, id))) return;
    const decision = presence === "DELETED" && actorId === authorId ? "gone" : "remove";
    for (const kind of kinds)
      await closeItem(tx, { kind, subjectId: postId, decision, byId: actorId, reason }, ctx.now());
  },
});
