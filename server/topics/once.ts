import type { Ctx } from "../platform/authorize/index.ts";
import { alreadyPosted } from "./store-post.ts";

export interface Posted {
  postId: string;
  number: number;
  topic: number;
  slug: string;
  /** It waits for a decision; only its author and the board's moderators see it. */
  held: boolean;
}

/**
 * Runs a posting command so that two submits with one key make one post: whatever refuses the second (the unique key, or
 * the pace), it finds the first. Asking before every post would cost a round trip that hardly ever finds anything.
 */
export async function once(
  ctx: Ctx,
  authorId: string,
  key: string | undefined,
  post: () => Promise<Posted>,
): Promise<Posted> {
  try {
    return await post();
  } catch (error) {
    const before = await alreadyPosted(ctx.db, authorId, key);
    if (before) return before;
    throw error;
  }
}
