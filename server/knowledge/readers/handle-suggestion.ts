import { authorize, type Ctx, personId } from "../../platform/authorize/index.ts";
import { Conflict, NotFound } from "../../platform/errors/index.ts";
import { write } from "../../platform/events/index.ts";
import { setting } from "../../settings/index.ts";
import { loadArticle } from "../article-facts.ts";
import { suggestionHandled } from "../knowledge.events.ts";
import { canMoveArticle, canSeeWorkshop } from "../knowledge.policy.ts";
import { knowledgeSetting } from "../knowledge.setting.ts";
import { putUpForRecheck } from "../rechecks/put-up.ts";

/**
 * What editors make of a reader's words: TAKEN (worked in, or on its way), RECHECK (the article is put up), or DECLINED.
 * Throws NotFound for what is out of the actor's sight, Conflict when a colleague was faster.
 */
export async function handleSuggestion(
  ctx: Ctx,
  input: { id: string; outcome: "TAKEN" | "RECHECK" | "DECLINED" },
): Promise<{ number: number }> {
  return write(ctx, async (writing) => {
    const { tx, record } = writing;
    const words = await tx.articleFeedback.findUnique({
      where: { id: input.id },
      select: { articleId: true, handledAt: true },
    });
    if (!words) throw new NotFound();
    const article = await loadArticle(tx, { id: words.articleId }, { lock: true });
    authorize(ctx, canSeeWorkshop(ctx.actor, article));
    if (input.outcome === "RECHECK") {
      authorize(ctx, canMoveArticle(ctx.actor, article, "recheck", setting(ctx, knowledgeSetting)));
      if (article.state !== "PUBLISHED" && article.state !== "RE_CHECK") {
        throw new Conflict("articleMoved", { state: article.state });
      }
    }
    const { count } = await tx.articleFeedback.updateMany({
      where: { id: input.id, handledAt: null },
      data: { outcome: input.outcome, handledAt: ctx.now(), handledById: personId(ctx.actor) },
    });
    if (count === 0) throw new Conflict("feedbackHandled");
    if (input.outcome === "RECHECK") await putUpForRecheck(ctx, writing, article.id, "notHelpful");
    record(suggestionHandled, {
      articleId: article.id,
      number: article.number,
      feedbackId: input.id,
      outcome: input.outcome,
    });
    return { number: article.number };
  });
}
