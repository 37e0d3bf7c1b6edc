import type { Ctx } from "../platform/authorize/index.ts";
import { defineReaction, type EventDefinition, type Reaction, type Writing } from "../platform/events/index.ts";
import { setting } from "../settings/index.ts";
import { solutionsSetting } from "../solutions/index.ts";
import { solutionReported, solutionRevoked } from "../solutions/solutions.events.ts";
import { postEdited, postTaken } from "../topics/topics.events.ts";
import { putUpForRecheck, type RecheckReason } from "./recheck-article.ts";

/** What happened to a post, and whether it still makes the articles that come from it doubtful. */
function recheckOn<P extends { postId: string }>(
  on: EventDefinition<P>,
  why: RecheckReason,
  holds: (ctx: Ctx, tx: Writing["tx"], payload: P) => Promise<boolean>,
): Reaction {
  return defineReaction({
    name: `knowledge.recheckOn.${on.name}`,
    on,
    run: async (ctx, writing, { payload, createdAt }) => {
      // What happened before an article was last verified was known to whoever verified it.
      const articles = await writing.tx.$queryRaw<{ id: string }[]>`
        SELECT a.id FROM "ArticleSource" src JOIN "Article" a ON a.id = src."articleId"
        WHERE src."postId" = ${payload.postId}::uuid AND a.state = 'PUBLISHED' AND a."verifiedAt" < ${createdAt}
        ORDER BY a.id`;
      if (articles.length === 0 || !(await holds(ctx, writing.tx, payload))) return;
      for (const { id } of articles) await putUpForRecheck(ctx, writing, id, why, payload.postId);
    },
  });
}

export const recheckReactions: readonly Reaction[] = [
  recheckOn(postEdited, "sourceEdited", async () => true),
  recheckOn(solutionRevoked, "solutionRevoked", async (_, tx, { postId }) => {
    const active = await tx.solution.count({ where: { postId, revokedAt: null } });
    return active === 0;
  }),
  recheckOn(postTaken, "sourceTaken", async (_, tx, { postId }) => {
    const post = await tx.post.findUnique({ where: { id: postId }, select: { presence: true } });
    return post?.presence !== "VISIBLE";
  }),
  recheckOn(solutionReported, "didNotWork", async (ctx, tx, { solutionId }) => {
    const solution = await tx.solution.findUnique({ where: { id: solutionId }, select: { failedCount: true } });
    return (solution?.failedCount ?? 0) >= setting(ctx, solutionsSetting).failedForRecheck;
  }),
];
