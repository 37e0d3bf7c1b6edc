import { type Ctx, personId } from "../platform/authorize/index.ts";
import { articleReturned, articleSubmitted } from "./knowledge.events.ts";
import { moveArticle } from "./move-article.ts";

/** Hands a draft to the reviewers. */
export async function submitArticle(ctx: Ctx, input: { number: number }) {
  return moveArticle(ctx, input.number, "submit", (article, { record }) => {
    const { id: articleId, number, ownerId } = article;
    record(articleSubmitted, { articleId, number, ownerId, byId: personId(ctx.actor) });
    return {};
  });
}

/** Gives it back to its owner with what is missing. */
export async function sendBackArticle(ctx: Ctx, input: { number: number; reason: string }) {
  return moveArticle(ctx, input.number, "sendBack", (article, { record }) => {
    const { id: articleId, number, ownerId } = article;
    record(articleReturned, { articleId, number, ownerId, byId: personId(ctx.actor), reason: input.reason });
    return { reviewerId: personId(ctx.actor), publishAt: null, publishVersion: null, scheduledById: null };
  });
}
