import { authorize, type Ctx } from "../platform/authorize/index.ts";
import { Conflict, Invalid } from "../platform/errors/index.ts";
import { write } from "../platform/events/index.ts";
import { setting } from "../settings/index.ts";
import { loadArticle } from "./article-facts.ts";
import { canCareForArticle } from "./knowledge.policy.ts";
import { knowledgeSetting } from "./knowledge.setting.ts";

/** Longest time ahead, in days. */
const FURTHEST = 3_650;

/**
 * Chooses the day on which a published article is looked at again, instead of the one that followed from publishing it; it
 * then goes to re-check in the night. Undo: choosing the day before. Throws NotFound, Forbidden, Conflict when the article
 * is not published any more, Invalid beside `on` for a day that is over or too far.
 */
export async function setReviewDate(ctx: Ctx, input: { number: number; on: string }): Promise<{ reviewAt: Date }> {
  const reviewAt = new Date(`${input.on}T00:00:00Z`);
  const ahead = reviewAt.getTime() - ctx.now().getTime();
  return write(ctx, async ({ tx }) => {
    const article = await loadArticle(tx, { number: input.number }, { lock: true });
    authorize(ctx, canCareForArticle(ctx.actor, article, setting(ctx, knowledgeSetting)));
    if (article.state !== "PUBLISHED") throw new Conflict("articleMoved", { state: article.state });
    if (ahead <= 0) throw new Invalid("on", "inThePast");
    if (ahead > FURTHEST * 86_400_000) throw new Invalid("on", "tooFar", { most: FURTHEST });
    await tx.article.update({ where: { id: article.id }, data: { reviewAt } });
    return { reviewAt };
  });
}
