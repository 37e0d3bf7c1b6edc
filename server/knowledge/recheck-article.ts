import { type Ctx, personId } from "../platform/authorize/index.ts";
import type { Writing } from "../platform/events/index.ts";
import { articleTags, loadArticle } from "./article-facts.ts";
import { articleRecheck } from "./knowledge.events.ts";
import { moveArticle } from "./move-article.ts";

/** Why articles are put up for re-check by themselves; what a person writes stands beside these. */
export type RecheckReason = "sourceEdited" | "solutionRevoked" | "sourceTaken" | "didNotWork" | "reviewDue";

/**
 * Puts one published article up for re-check inside a reaction's transaction. Readers go on finding it; editors see
 * why. One that is up already keeps its first reason.
 */
export async function putUpForRecheck(
  ctx: Ctx,
  { tx, record, touch }: Writing,
  articleId: string,
  why: RecheckReason,
  postId: string | null = null,
): Promise<void> {
  const article = await loadArticle(tx, { id: articleId }, { lock: true });
  if (article.state !== "PUBLISHED") return;
  await tx.article.update({
    where: { id: article.id },
    data: { state: "RE_CHECK", recheckFor: why, updatedAt: ctx.now() },
  });
  record(articleRecheck, { articleId, number: article.number, ownerId: article.ownerId, why, postId });
  touch(...(await articleTags(tx, article)));
}

/** A reviewer puts it up by hand, with a reason in their own words. */
export async function recheckArticle(ctx: Ctx, input: { number: number; reason: string }) {
  return moveArticle(ctx, input.number, "recheck", (article, { record }) => {
    const { id: articleId, number, ownerId } = article;
    record(
      articleRecheck,
      { articleId, number, ownerId, why: input.reason, postId: null },
      { actorId: personId(ctx.actor) },
    );
    return { recheckFor: input.reason };
  });
}
