import { type Ctx, personId } from "../platform/authorize/index.ts";
import { articleConfirmed } from "./knowledge.events.ts";
import { moveArticle, nextReview } from "./move-article.ts";
import { acknowledgeSources } from "./sources.ts";

/** "Looked at again, still right": ends a re-check without a change of the text. */
export async function confirmArticle(ctx: Ctx, input: { number: number }) {
  return moveArticle(ctx, input.number, "confirm", async (article, { tx, record }) => {
    const byId = personId(ctx.actor);
    await acknowledgeSources(tx, article.id);
    record(articleConfirmed, { articleId: article.id, number: article.number, byId });
    return { recheckFor: null, verifiedAt: ctx.now(), reviewAt: nextReview(ctx), reviewerId: byId };
  });
}
