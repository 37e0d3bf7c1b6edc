import { type Ctx, personId } from "../platform/authorize/index.ts";
import { sourcesOf } from "./article-facts.ts";
import { articleRestored, articleRetired } from "./knowledge.events.ts";
import { moveArticle } from "./move-article.ts";
import { closeRechecks } from "./rechecks/put-up.ts";

/** Takes an article out of the knowledge base for a reason; nothing of it is deleted. */
export async function retireArticle(ctx: Ctx, input: { number: number; reason: string }) {
  return moveArticle(ctx, input.number, "retire", async (article, { tx, record }) => {
    await closeRechecks(ctx, tx, article.id, "RETIRED", personId(ctx.actor));
    record(articleRetired, {
      articleId: article.id,
      number: article.number,
      byId: personId(ctx.actor),
      reason: input.reason,
      sources: await sourcesOf(tx, article.id),
    });
    return {
      retiredAt: ctx.now(),
      retiredFor: input.reason,
      recheckFor: null,
      publishAt: null,
      publishVersion: null,
      scheduledById: null,
    };
  });
}

/** Brings a retired article back as a draft; it is reviewed again before readers see it. */
export async function restoreArticle(ctx: Ctx, input: { number: number }) {
  return moveArticle(ctx, input.number, "restore", (article, { record }) => {
    record(articleRestored, { articleId: article.id, number: article.number, byId: personId(ctx.actor) });
    return { retiredAt: null, retiredFor: null };
  });
}
