import type { Ctx } from "../platform/authorize/index.ts";
import { takePost } from "./take-post.ts";
import { canModeratePost } from "./topics.policy.ts";

/**
 * A moderator hides a post (its author still sees it) or removes it, with a reason the author is told and the point of the
 * house rules it falls under, where one is named.
 */
export async function moderatePost(
  ctx: Ctx,
  input: { post: string; presence: "HIDDEN" | "REMOVED"; reason: string; point?: string | null },
): Promise<void> {
  const { post: id, presence, reason, point } = input;
  const ground = point ? ({ source: "MODERATOR", point } as const) : undefined;
  await takePost(ctx, id, presence, reason, (post) => canModeratePost(ctx.actor, post), ground);
}
