import { authorize, type Ctx, isSignedIn, personId } from "../platform/authorize/index.ts";
import { Conflict } from "../platform/errors/index.ts";
import { type Writing, write } from "../platform/events/index.ts";
import { setting } from "../settings/index.ts";
import { slugify } from "../topics/index.ts";
import { articleTags, type LoadedArticle, loadArticle } from "./article-facts.ts";
import { readable } from "./article-states.ts";
import { type ArticleText, renderArticle, shownColumns } from "./article-text.ts";
import { forgetDraft, keepText } from "./drafts/keep-draft.ts";
import { articlePlaced } from "./knowledge.events.ts";
import { canPlaceArticle, canWriteArticle } from "./knowledge.policy.ts";
import type { SaveArticleInput } from "./knowledge.schema.ts";
import { knowledgeSetting } from "./knowledge.setting.ts";
import { placeIn } from "./placement.ts";

/** A person's next save within this time continues their unpublished revision instead of adding one. */
const ONE_SITTING_MS = 60 * 60_000;

/**
 * Saves what somebody wrote as the newest revision; of a published article readers go on seeing the published text.
 * Saves of one sitting by one person make one revision, so that autosaving leaves no noise.
 * Throws Conflict with the current text when somebody saved a newer version first; what was to be saved is kept.
 */
export async function saveArticle(ctx: Ctx, input: SaveArticleInput): Promise<{ version: number; savedAt: Date }> {
  try {
    return await saveNewest(ctx, input);
  } catch (error) {
    // Whoever was slower loses nothing: their text is kept beside the article until they decide.
    if (error instanceof Conflict && isSignedIn(ctx.actor)) {
      const { id } = await loadArticle(ctx.db, { number: input.number });
      await keepText(ctx, id, ctx.actor.id, input);
    }
    throw error;
  }
}

async function saveNewest(ctx: Ctx, input: SaveArticleInput): Promise<{ version: number; savedAt: Date }> {
  const found = await loadArticle(ctx.db, { number: input.number });
  authorize(ctx, canWriteArticle(ctx.actor, found));
  const text = await renderArticle(input.title, input.markdown);
  return write(ctx, async (writing) => {
    const { tx } = writing;
    const article = await loadArticle(tx, { number: input.number }, { lock: true });
    authorize(ctx, canWriteArticle(ctx.actor, article));
    if (article.latestVersion !== input.version) {
      const { title, markdown } = article.newest;
      throw new Conflict("editedMeanwhile", { version: article.latestVersion, title, body: markdown });
    }
    await placeArticle(ctx, writing, article, input);
    const changed = article.newest.title !== text.title || article.newest.markdown !== text.markdown;
    const version = changed ? await writeRevision(ctx, writing, article, text, input) : article.latestVersion;
    await tx.article.update({
      where: { id: article.id },
      data: {
        latestVersion: version,
        staffNote: input.staffNote,
        updatedAt: ctx.now(),
        ...(article.publishedVersion === null && shownColumns(text, slugify(text.title))),
      },
    });
    await forgetDraft(tx, article.id, personId(ctx.actor));
    return { version, savedAt: ctx.now() };
  });
}

/** Continues the actor's own unpublished revision of this sitting, or adds one; always adds one when it is to stand apart. */
export async function writeRevision(
  ctx: Ctx,
  { tx }: Pick<Writing, "tx">,
  article: LoadedArticle,
  text: ArticleText,
  about: Pick<SaveArticleInput, "editClass" | "note">,
  apart?: "apart",
): Promise<number> {
  const version = article.latestVersion + 1;
  const goesOn = !apart && continues(ctx, article);
  const byId = personId(ctx.actor);
  const row = {
    version,
    title: text.title,
    markdown: text.markdown,
    hash: text.hash,
    editClass: about.editClass,
    note: about.note || (goesOn ? article.newest.note : ""),
    byId,
    createdAt: ctx.now(),
  };
  if (goesOn) {
    await tx.articleRevision.update({
      where: { articleId_version: { articleId: article.id, version: article.latestVersion } },
      data: row,
    });
  } else {
    await tx.articleRevision.create({ data: { articleId: article.id, ...row } });
  }
  return version;
}

function continues(ctx: Ctx, article: LoadedArticle): boolean {
  const own = article.lastAuthorId !== null && article.lastAuthorId === personId(ctx.actor);
  // What somebody else may be reading, or has let go, is never written over.
  const shown =
    article.latestVersion === article.publishedVersion ||
    article.latestVersion === article.publishVersion ||
    article.state === "IN_REVIEW";
  return own && !shown && ctx.now().getTime() - article.newest.createdAt.getTime() < ONE_SITTING_MS;
}

/** Section, audience, language and "valid for": not versioned, in force at once, therefore for reviewers once published. */
async function placeArticle(
  ctx: Ctx,
  { tx, record, touch }: Writing,
  article: LoadedArticle,
  input: SaveArticleInput,
): Promise<void> {
  const place = await placeIn(tx, input.section, input.visibility);
  const validFor = input.validFor || null;
  const same =
    place.sectionId === article.sectionId &&
    place.visibility === article.visibility &&
    input.locale === article.locale &&
    validFor === article.validFor;
  if (same) return;
  authorize(ctx, canPlaceArticle(ctx.actor, article, setting(ctx, knowledgeSetting)));
  await tx.article.update({ where: { id: article.id }, data: { ...place, locale: input.locale, validFor } });
  if (!readable.includes(article.state)) return;
  record(articlePlaced, { articleId: article.id, number: article.number });
  touch(...(await articleTags(tx, article)));
}
