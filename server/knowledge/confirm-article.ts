import { type Ctx, personId } from "../platform/authorize/index.ts";
import { articleConfirmed } from "./knowledge.events.ts";
import { moveArticle, nextReview } from "./move-article.ts";
import { closeRechecks } from "./rechecks/put-up.ts";
import { acknowledgeSources, sourcesSeen } from "./sources.ts";

/** "Looked at again, still right": ends a re-check without a change of the text. `seen` as for `publishArticle`. */
export async function confirmArticle(ctx: Ctx, input: { number: number; seen?: string | undefined }) {
  return moveArticle(ctx, input.number, "confirm", async (article, { tx, record }) => {
    const byId = personId(ctx.actor);
    await sourcesSeen(tx, article.id, input.seen);
    await acknowledgeSources(tx, article.id);
    await closeRechecks(ctx, tx, article.id, "CONFIRMED", byId);
    record(articleConfirmed, { articleId: article.id, number: article.number, byId });
    return { recheckFor: null, verifiedAt: ctx.now(), reviewAt: nextReview(ctx), reviewerId: byId };
  });
}
