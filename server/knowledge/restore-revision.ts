import { authorize, type Ctx } from "../platform/authorize/index.ts";
import { Conflict, NotFound } from "../platform/errors/index.ts";
import { write } from "../platform/events/index.ts";
import { slugify } from "../topics/index.ts";
import { loadArticle } from "./article-facts.ts";
import { renderArticle, shownColumns } from "./article-text.ts";
import { canWriteArticle } from "./knowledge.policy.ts";
import { writeRevision } from "./save-article.ts";

/**
 * Makes the text of an older revision the newest one, as a revision of its own; nothing between is lost. `latest` is the
 * version the editor saw as the newest. Throws Conflict when there is a newer one.
 */
export async function restoreRevision(
  ctx: Ctx,
  input: { number: number; version: number; latest: number },
): Promise<{ version: number }> {
  const found = await loadArticle(ctx.db, { number: input.number });
  authorize(ctx, canWriteArticle(ctx.actor, found));
  const key = { articleId_version: { articleId: found.id, version: input.version } };
  const old = await ctx.db.articleRevision.findUnique({ where: key });
  if (!old) throw new NotFound();
  const text = await renderArticle(old.title, old.markdown);
  return write(ctx, async (writing) => {
    const { tx } = writing;
    const article = await loadArticle(tx, { number: input.number }, { lock: true });
    authorize(ctx, canWriteArticle(ctx.actor, article));
    if (article.latestVersion !== input.latest) {
      const { title, markdown } = article.newest;
      throw new Conflict("editedMeanwhile", { version: article.latestVersion, title, body: markdown });
    }
    const note = `↺ ${input.version}`;
    const version = await writeRevision(ctx, writing, article, text, { editClass: "MEDIUM", note }, "apart");
    await tx.article.update({
      where: { id: article.id },
      data: {
        latestVersion: version,
        updatedAt: ctx.now(),
        ...(article.publishedVersion === null && shownColumns(text, slugify(text.title))),
      },
    });
    return { version };
  });
}
