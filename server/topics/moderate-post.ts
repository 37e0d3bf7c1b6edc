import type { Ctx } from "../platform/authorize/index.ts";
import { takePost } from "./take-post.ts";
import { canModeratePost } from "./topics.policy.ts";

/** A moderator hides a post (its author still sees it) or removes it, with a reason the author is told. */
export async function moderatePost(
  ctx: Ctx,
  input: { post: string; presence: "HIDDEN" | "REMOVED"; reason: string },
): Promise<void> {
  await takePost(ctx, input.post, input.presence, input.reason, (post) => canModeratePost(ctx.actor, post));
}
