import { findings } from "../platform/authorize/findings.schema.ts";
import type { Finding } from "../platform/authorize/index.ts";
import type { Tx } from "../platform/db/client.ts";
import type { Writing } from "../platform/events/index.ts";
import type { LoadedPost } from "./topic-facts.ts";
import { postHeld, postNoticed } from "./topics.events.ts";

type Record = Writing["record"];

interface NewPost {
  topicId: string;
  postId: string;
  authorId: string;
  boardId: string;
  kind: "OPENING" | "ANSWER" | "COMMENT";
}

/**
 * Writes down that a post waits, and why; it was inserted (or is) HELD. Nothing but `post.held` is recorded: points,
 * notices, search and follows happen when it is released.
 */
export async function holdPost(
  tx: Tx,
  record: Record,
  post: NewPost,
  why: readonly Finding[],
  now: Date,
): Promise<void> {
  const row = { findings: JSON.parse(JSON.stringify(why)) };
  await tx.heldPost.upsert({
    where: { postId: post.postId },
    create: { ...row, postId: post.postId, heldAt: now },
    update: row,
  });
  record(postHeld, { ...post, findings: [...why] }, { topicId: post.topicId });
}

/** Writes down that somebody should look at a post that shows. */
export function noticePost(record: Record, post: NewPost, why: readonly Finding[]): void {
  if (why.length > 0) record(postNoticed, { ...post, findings: [...why] }, { topicId: post.topicId });
}

/** What was never released waits again when it is brought back; false for posts that were seen before. */
export async function holdAgain(tx: Tx, post: LoadedPost, record: Record): Promise<boolean> {
  const held = await tx.heldPost.findFirst({ where: { postId: post.id, releasedAt: null } });
  if (!held) return false;
  await tx.post.update({ where: { id: post.id }, data: { presence: "HELD" } });
  if (post.kind === "OPENING") await tx.topic.update({ where: { id: post.topic.id }, data: { presence: "HELD" } });
  const { topic } = post;
  const about = { topicId: topic.id, postId: post.id, authorId: post.authorId, boardId: topic.board.id };
  record(postHeld, { ...about, kind: post.kind, findings: findings.parse(held.findings) }, { topicId: topic.id });
  return true;
}
