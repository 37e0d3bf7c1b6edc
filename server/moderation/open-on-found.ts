import type { Finding } from "../platform/authorize/index.ts";
import type { Tx } from "../platform/db/client.ts";
import { defineReaction, type Reaction } from "../platform/events/index.ts";
import { postHeld, postNoticed } from "../topics/topics.events.ts";
import { openItem } from "./queue/open-item.ts";

interface Found {
  postId: string;
  topicId: string;
  boardId: string;
  authorId: string;
  findings: readonly Finding[];
}

/** An item for each thing that was found; none when somebody has decided about the post meanwhile. */
async function openItems(tx: Tx, now: Date, found: Found, presences: readonly string[]): Promise<void> {
  const { postId, topicId, boardId, authorId } = found;
  const post = await tx.post.findUnique({ where: { id: postId }, select: { presence: true } });
  if (!post || !presences.includes(post.presence)) return;
  const { presence } = post;
  for (const { kind, score, urgent, facts } of found.findings) {
    const subject = { kind: "post" as const, id: postId };
    await openItem(
      tx,
      { kind, subject, boardId, topicId, authorId, score, urgent, facts: { ...facts, presence } },
      now,
    );
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
