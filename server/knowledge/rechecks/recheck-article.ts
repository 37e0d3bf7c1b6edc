import { type Ctx, personId } from "../../platform/authorize/index.ts";
import { articleRecheck } from "../knowledge.events.ts";
import { moveArticle } from "../move-article.ts";

/** A reviewer puts a published article up for re-check by hand, with a reason in their own words. */
export async function recheckArticle(ctx: Ctx, input: { number: number; reason: string }) {
  return moveArticle(ctx, input.number, "recheck", async (article, { tx, record }) => {
    const { id: articleId, number, ownerId } = article;
    const { reason: why } = input;
    const byId = personId(ctx.actor);
    await tx.articleRecheck.create({ data: { articleId, why, byId, openedAt: ctx.now() } });
    record(articleRecheck, { articleId, number, ownerId, why, postId: null }, { actorId: byId });
    return { recheckFor: why };
  });
}
