import { authorize, type Ctx, isSignedIn } from "../../platform/authorize/index.ts";
import type { Tx } from "../../platform/db/client.ts";
import { Conflict, Forbidden, NotFound } from "../../platform/errors/index.ts";
import { write } from "../../platform/events/index.ts";
import { type LoadedArticle, loadArticle } from "../article-facts.ts";
import { renderArticle } from "../article-text.ts";
import { insertArticle } from "../insert-article.ts";
import { canCreateArticle, canSeeWorkshop } from "../knowledge.policy.ts";

/**
 * Begins the version of an article in another language: a draft with the text readers see now (or the newest, while they
 * see none), to be translated. It follows the original; of a translation its original is meant.
 * Throws Conflict("ownLanguage" | "languageTaken").
 */
export async function startTranslation(
  ctx: Ctx,
  input: { number: number; locale: "en" | "de" },
): Promise<{ number: number }> {
  authorize(ctx, canCreateArticle(ctx.actor));
  if (!isSignedIn(ctx.actor)) throw new Forbidden("signInFirst");
  const ownerId = ctx.actor.id;
  const asked = await loadArticle(ctx.db, { number: input.number });
  authorize(ctx, canSeeWorkshop(ctx.actor, asked));
  const root = asked.originalId ? await loadArticle(ctx.db, { id: asked.originalId }) : asked;
  const version = root.publishedVersion ?? root.latestVersion;
  const shown = await ctx.db.articleRevision.findUnique({
    where: { articleId_version: { articleId: root.id, version } },
  });
  if (!shown) throw new NotFound();
  const text = await renderArticle(shown.title, shown.markdown);
  return write(ctx, async (writing) => {
    const original = await loadArticle(writing.tx, { id: root.id }, { lock: true });
    authorize(ctx, canSeeWorkshop(ctx.actor, original));
    await refuseTaken(writing.tx, original, input.locale);
    const { articleId, number } = await insertArticle(ctx, writing, {
      text,
      ownerId,
      sectionId: null,
      visibility: original.visibility,
      locale: input.locale,
      validFor: original.validFor,
      staffNote: "",
      topicId: null,
      sources: [],
      automatic: false,
    });
    await writing.tx.article.update({
      where: { id: articleId },
      data: { originalId: original.id, originalVersion: version },
    });
    writing.touch(`article:${original.number}`);
    return { number };
  });
}

/** Each language once: the original's own is one of them. */
export async function refuseTaken(
  tx: Pick<Tx, "article">,
  original: Pick<LoadedArticle, "id" | "locale">,
  locale: string,
): Promise<void> {
  if (original.locale === locale) throw new Conflict("ownLanguage");
  if ((await tx.article.count({ where: { originalId: original.id, locale } })) > 0) throw new Conflict("languageTaken");
}
