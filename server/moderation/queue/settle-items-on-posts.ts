import type { Tx } from "../../platform/db/client.ts";
import { defineReaction } from "../../platform/events/index.ts";
import { postReleased, postTaken } from "../../topics/topics.events.ts";
import { closeItem } from "./close-item.ts";

const kinds = ["FIRST_POST", "WORD_HIT", "SUSPECTED_SPAM"] as const;

async function closeAll(tx: Tx, decided: Omit<Parameters<typeof closeItem>[1], "kind">, now: Date): Promise<void> {
  for (const kind of kinds) await closeItem(tx, { kind, ...decided }, now);
}

/** A post that waited for several reasons waits for none once somebody let it through. */
export const closeItemsOnPostReleased = defineReaction({
  name: "moderation.closeItemsOnPostReleased",
  on: postReleased,
  run: (ctx, { tx }, { actorId, payload: { postId } }) =>
    closeAll(tx, { subjectId: postId, decision: "approve", byId: actorId, reason: "" }, ctx.now()),
});

/** Nothing is left to decide about a post that somebody removed or its author took back. */
export const closeItemsOnPostTaken = defineReaction({
  name: "moderation.closeItemsOnPostTaken",
  on: postTaken,
  run: async (ctx, { tx }, { actorId, payload: { postId, authorId, presence, reason } }) => {
    if (actorId === null || presence === "HIDDEN") return;
    const post = await tx.post.findUnique({ where: { id: postId }, select: { presence: true } });
    if (post?.presence !== presence) return;
    const decision = presence === "DELETED" && actorId === authorId ? "gone" : "remove";
    await closeAll(tx, { subjectId: postId, decision, byId: actorId, reason }, ctx.now());
  },
});
