import type { Finding } from "../platform/authorize/index.ts";
import type { Tx } from "../platform/db/client.ts";
import { defineReaction, type Reaction } from "../platform/events/index.ts";
import { loadPost } from "../topics/index.ts";
import { postHeld, postNoticed } from "../topics/topics.events.ts";
import { openItem } from "./queue/open-item.ts";

interface Found {
  postId: string;
  findings: readonly Finding[];
}

/**
 * An item for each thing that was found; none when somebody has decided about the post meanwhile. It stands where the post
 * stands now, which is held meanwhile: what happens to it next finds the item.
 */
async function openItems(tx: Tx, now: Date, found: Found, presences: readonly string[]): Promise<void> {
  const { presence, topic, authorId, id: postId } = await loadPost(tx, found.postId, { lock: true });
  if (!presences.includes(presence)) return;
  const place = { boardId: topic.board.id, topicId: topic.id, authorId };
  for (const { kind, score, urgent, facts } of found.findings) {
    const subject = { kind: "post" as const, id: postId };
    await openItem(tx, { kind, subject, ...place, score, urgent, facts: { ...facts, presence } }, now);
  }
}

/** What waits is put up for a decision. */
const openOnHeld: Reaction = defineReaction({
  name: "moderation.openOnHeld",
  on: postHeld,
  run: (ctx, { tx }, { payload }) => openItems(tx, ctx.now(), payload, ["HELD"]),
});

/** What shows and should be looked at is put up too, and what a change of its text has hidden. */
const openOnNoticed: Reaction = defineReaction({
  name: "moderation.openOnNoticed",
  on: postNoticed,
  run: (ctx, { tx }, { payload }) => openItems(tx, ctx.now(), payload, ["VISIBLE", "HIDDEN"]),
});

export const screeningReactions: readonly Reaction[] = [openOnHeld, openOnNoticed];
