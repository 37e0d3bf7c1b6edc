import { authorize, type Ctx, personId } from "../platform/authorize/index.ts";
import { Conflict, Invalid } from "../platform/errors/index.ts";
import { setting } from "../settings/index.ts";
import { slugify } from "../topics/index.ts";
import { loadArticle, sourcesOf } from "./article-facts.ts";
import { renderArticle, shownColumns } from "./article-text.ts";
import { articlePublished } from "./knowledge.events.ts";
import { canMoveArticle } from "./knowledge.policy.ts";
import { knowledgeSetting } from "./knowledge.setting.ts";
import { moveArticle, nextReview } from "./move-article.ts";
import { acknowledgeSources } from "./sources.ts";

/**
 * Shows the newest revision to readers. `version` is what the reviewer read. Throws Conflict when there is a newer one
 * or nothing new, Invalid when the article stands in no section, Forbidden("reviewByAnother") for its last author.
 */
export async function publishArticle(ctx: Ctx, input: { number: number; version: number }) {
  const found = await loadArticle(ctx.db, { number: input.number });
  authorize(ctx, canMoveArticle(ctx.actor, found, "publish", setting(ctx, knowledgeSetting)));
  const text = await renderArticle(found.newest.title, found.newest.markdown);
  return moveArticle(ctx, input.number, "publish", async (article, { tx, record }) => {
    const { title, markdown, editClass } = article.newest;
    if (article.latestVersion !== input.version || text.markdown !== markdown) {
      throw new Conflict("editedMeanwhile", { version: article.latestVersion, title, body: markdown });
    }
    const first = article.publishedVersion === null;
    if (article.state !== "IN_REVIEW" && article.publishedVersion === input.version) throw new Conflict("nothingNew");
    if (article.sectionId === null) throw new Invalid("section", "sectionWanted");
    const byId = personId(ctx.actor);
    await acknowledgeSources(tx, article.id);
    record(
      articlePublished,
      {
        articleId: article.id,
        number: article.number,
        version: input.version,
        first,
        editClass,
        ownerId: article.ownerId,
        byId,
        sources: await sourcesOf(tx, article.id),
      },
      article.topicId ? { topicId: article.topicId } : {},
    );
    return {
      ...shownColumns(text, slugify(text.title)),
      publishedVersion: input.version,
      ...(first && { publishedAt: ctx.now() }),
      verifiedAt: ctx.now(),
      reviewAt: nextReview(ctx),
      reviewerId: byId,
      recheckFor: null,
      retiredAt: null,
      retiredFor: null,
    };
  });
}
