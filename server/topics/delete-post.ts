import { allowed, type Ctx, personId, refused } from "../platform/authorize/index.ts";
import { setting } from "../settings/index.ts";
import { restorePost, takePost } from "./take-post.ts";
import { canDeletePost, canModeratePost } from "./topics.policy.ts";
import { editingSetting } from "./topics.setting.ts";

/** The author takes a post back (a question only while nobody else answered). Undoable for 30 days. */
export async function deletePost(ctx: Ctx, postId: string): Promise<void> {
  await takePost(ctx, postId, "DELETED", "", async (post) => {
    const others =
      post.kind === "OPENING"
        ? await ctx.db.post.count({
            where: { topicId: post.topic.id, kind: "ANSWER", presence: "VISIBLE", authorId: { not: post.authorId } },
          })
        : 0;
    return canDeletePost(ctx.actor, post, others > 0);
  });
}

/**
 * Brings a post back: what its author deleted, the author within the days of the setting; what moderators took, moderators.
 */
export async function undoTakingPost(ctx: Ctx, postId: string): Promise<void> {
  const days = setting(ctx, editingSetting).restoreDays;
  await restorePost(ctx, postId, (post, removal) => {
    if (post.presence === "DELETED" && personId(ctx.actor) === post.authorId) {
      const age = removal ? ctx.now().getTime() - removal.createdAt.getTime() : 0;
      return age <= days * 86_400_000 ? allowed : refused("restoreWindowOver");
    }
    return canModeratePost(ctx.actor, post);
  });
}
