import { authorize, type Ctx } from "../../platform/authorize/index.ts";
import { Conflict, Forbidden, Invalid } from "../../platform/errors/index.ts";
import { write } from "../../platform/events/index.ts";
import { setting } from "../../settings/index.ts";
import { loadArticle } from "../article-facts.ts";
import { articlePlaced } from "../knowledge.events.ts";
import { canPlaceArticle, canSeeWorkshop, canWriteArticle } from "../knowledge.policy.ts";
import { knowledgeSetting } from "../knowledge.setting.ts";
import { refuseTaken } from "./start-translation.ts";

/**
 * Says of two articles that one is the other in another language, or (`original` null) that it is none. It follows what
 * the original says now. Throws Invalid for an unknown original, Conflict when the language is taken or others follow it.
 */
export async function linkLanguages(ctx: Ctx, input: { number: number; original: number | null }): Promise<void> {
  await write(ctx, async ({ tx, record, touch }) => {
    const article = await loadArticle(tx, { number: input.number }, { lock: true });
    authorize(ctx, canPlaceArticle(ctx.actor, article, setting(ctx, knowledgeSetting)));
    let link: { originalId: string | null; originalVersion: number | null } = {
      originalId: null,
      originalVersion: null,
    };
    if (input.original !== null) {
      const original = await originalOf(ctx, tx, input.original);
      if (original.id === article.id) throw new Invalid("original", "sameArticle");
      if ((await tx.article.count({ where: { originalId: article.id } })) > 0) throw new Conflict("hasTranslations");
      await refuseTaken(tx, original, article.locale);
      link = { originalId: original.id, originalVersion: original.publishedVersion };
    }
    await tx.article.update({ where: { id: article.id }, data: { ...link, updatedAt: ctx.now() } });
    record(articlePlaced, { articleId: article.id, number: article.number });
    touch("articles", `article:${article.number}`);
  });
}

/** The article of a number, or the one it follows. */
async function originalOf(ctx: Ctx, tx: Parameters<typeof loadArticle>[0], number: number) {
  const named = await loadArticle(tx, { number }).catch(() => null);
  if (!named || !canSeeWorkshop(ctx.actor, named).ok) throw new Invalid("original", "unknownArticle");
  return named.originalId ? loadArticle(tx, { id: named.originalId }) : named;
}

/** "Nothing to change here": a translation says what its original says now. */
export async function followOriginal(ctx: Ctx, input: { number: number }): Promise<void> {
  await write(ctx, async ({ tx, record, touch }) => {
    const article = await loadArticle(tx, { number: input.number }, { lock: true });
    authorize(ctx, canWriteArticle(ctx.actor, article));
    if (article.originalId === null) throw new Forbidden("noOriginal");
    const original = await loadArticle(tx, { id: article.originalId });
    await tx.article.update({ where: { id: article.id }, data: { originalVersion: original.publishedVersion } });
    record(articlePlaced, { articleId: article.id, number: article.number });
    touch("articles", `article:${article.number}`);
  });
}
