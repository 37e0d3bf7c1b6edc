import type { Ctx } from "../platform/authorize/index.ts";
import { alreadyPosted } from "./store-post.ts";

export interface Posted {
  postId: string;
  number: number;
  topic: number;
  slug: string;
}

/**
 * Runs a posting command so that two submits with one key make one post: the second finds the first, also when both
 * run at the same moment (the unique key lets one of them win).
 */
export async function once(
  ctx: Ctx,
  authorId: string,
  key: string | undefined,
  post: () => Promise<Posted>,
): Promise<Posted> {
  const before = await alreadyPosted(ctx.db, authorId, key);
  if (before) return before;
  try {
    return await post();
  } catch (error) {
    const after = await alreadyPosted(ctx.db, authorId, key);
    if (after) return after;
    throw error;
  }
}
