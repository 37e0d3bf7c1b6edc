import { allowed, type Ctx } from "../platform/authorize/index.ts";
import type { Writing } from "../platform/events/index.ts";
import { restorePostIn } from "./take-post.ts";
import { takenByFlags } from "./taken-by-flags.ts";
import type { LoadedPost } from "./topic-facts.ts";

/**
 * Brings back what flags hid, now that its author changed it: once for a post, afterwards only moderators do. Nothing
 * happens to posts that are in sight or that somebody took.
 */
export async function returnOnce(ctx: Ctx, writing: Writing, post: LoadedPost): Promise<void> {
  if (!post.hiddenByFlagsAt) return;
  const before = await writing.tx.removal.count({
    where: { postId: post.id, byId: null, reason: takenByFlags, undoneBy: post.authorId },
  });
  if (before === 0) await restorePostIn(ctx, writing, post.id, () => allowed);
}
