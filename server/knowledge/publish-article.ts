import { authorize, type Ctx, personId } from "../platform/authorize/index.ts";
import { Conflict, Invalid } from "../platform/errors/index.ts";
import type { Writing } from "../platform/events/index.ts";
import { setting } from "../settings/index.ts";
import { slugify } from "../topics/index.ts";
import { type LoadedArticle, loadArticle, sourcesOf } from "./article-facts.ts";
import { type ArticleText, renderArticle, shownColumns } from "./article-text.ts";
import { articlePublished } from "./knowledge.events.ts";
import { canMoveArticle } from "./knowledge.policy.ts";
import { knowledgeSetting } from "./knowledge.setting.ts";
import { followedVersion } from "./languages/followed-version.ts";
import { moveArticle, nextReview } from "./move-article.ts";
import { closeRechecks } from "./rechecks/put-up.ts";
import { acknowledgeSources, sourcesSeen } from "./sources.ts";

/**
 * Shows the newest revision to readers. `version` is what the reviewer read, `seen` the mark of the sources they saw.
 * Throws Conflict when there is a newer one, nothing new or the sources changed since; Invalid when the article stands in
 * no section, Forbidden("reviewByAnother") for its last author.
 */
export async function publishArticle(ctx: Ctx, input: { number: number; version: number; seen?: string | undefined }) {
  const found = await loadArticle(ctx.db, { number: input.number });
  authorize(ctx, canMoveArticle(ctx.actor, found, "publish", setting(ctx, knowledgeSetting)));
  const text = await renderArticle(found.newest.title, found.newest.markdown);
  return moveArticle(ctx, input.number, "publish", async (article, writing) => {
    const { editClass } = newestAsRead(article, input.version, text.markdown);
    if (article.state !== "IN_REVIEW" && article.publishedVersion === input.version) throw new Conflict("nothingNew");
    await sourcesSeen(writing.tx, article.id, input.seen);
    return showRevision(ctx, writing, article, {
      ...text,
      version: input.version,
      editClass,
      byId: personId(ctx.actor),
    });
  });
}

/** The newest revision, when it is the one somebody read. Throws Conflict with the present text otherwise. */
export function newestAsRead(article: LoadedArticle, version: number, read: string): LoadedArticle["newest"] {
  const { title, markdown } = article.newest;
  if (article.latestVersion !== version || read !== markdown) {
    throw new Conflict("editedMeanwhile", { version: article.latestVersion, title, body: markdown });
  }
  return article.newest;
}

/** A revision on its way to the readers, and the reviewer who let it go. */
export interface ReviewedText extends ArticleText {
  version: number;
  editClass: "TYPO" | "MEDIUM" | "MAJOR";
  byId: string | null;
}

/** Records that a revision is what readers see from now on; returns the columns of the article that say so. */
export async function showRevision(ctx: Ctx, { tx, record }: Writing, article: LoadedArticle, text: ReviewedText) {
  if (article.sectionId === null) throw new Invalid("section", "sectionWanted");
  const { version, editClass, byId } = text;
  const first = article.publishedVersion === null;
  await acknowledgeSources(tx, article.id);
  await closeRechecks(ctx, tx, article.id, "UPDATED", byId);
  record(
    articlePublished,
    {
      articleId: article.id,
      number: article.number,
      version,
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
    publishedVersion: version,
    ...(first && { publishedAt: ctx.now() }),
    ...(await followedVersion(tx, article, editClass)),
    verifiedAt: ctx.now(),
    reviewAt: nextReview(ctx),
    reviewerId: byId,
    recheckFor: null,
    retiredAt: null,
    retiredFor: null,
    publishAt: null,
    publishVersion: null,
    scheduledById: null,
  };
}
