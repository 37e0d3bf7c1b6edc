import { type Ctx, personId } from "../platform/authorize/index.ts";
import { uuidv7, type Writing } from "../platform/events/index.ts";
import { slugify } from "../topics/index.ts";
import { type ArticleText, shownColumns } from "./article-text.ts";
import { articleDrafted } from "./knowledge.events.ts";
import type { ArticleAudience } from "./knowledge.schema.ts";
import { insertSources, type SourcePost } from "./sources.ts";

/** A draft that is about to be written. */
export interface NewArticle {
  text: ArticleText;
  ownerId: string;
  sectionId: string | null;
  visibility: ArticleAudience;
  locale: string;
  validFor: string | null;
  staffNote: string;
  /** The topic it was made of; one article per topic. */
  topicId: string | null;
  sources: readonly SourcePost[];
  automatic: boolean;
}

/** Writes a draft with its first revision and its sources, and records it. Returns its number. */
export async function insertArticle(
  ctx: Ctx,
  { tx, record }: Pick<Writing, "tx" | "record">,
  article: NewArticle,
): Promise<{ articleId: string; number: number }> {
  const articleId = uuidv7(ctx.now());
  const byId = personId(ctx.actor);
  const { text } = article;
  const { number } = await tx.article.create({
    data: {
      id: articleId,
      ...shownColumns(text, slugify(text.title)),
      sectionId: article.sectionId,
      visibility: article.visibility,
      locale: article.locale,
      validFor: article.validFor,
      staffNote: article.staffNote,
      ownerId: article.ownerId,
      topicId: article.topicId,
      createdAt: ctx.now(),
      updatedAt: ctx.now(),
      revisions: {
        create: { version: 1, title: text.title, markdown: text.markdown, hash: text.hash, byId, createdAt: ctx.now() },
      },
    },
    select: { number: true },
  });
  await insertSources(tx, articleId, article.sources);
  record(
    articleDrafted,
    {
      articleId,
      number,
      ownerId: article.ownerId,
      byId,
      topicId: article.topicId,
      automatic: article.automatic,
    },
    article.topicId ? { topicId: article.topicId } : {},
  );
  return { articleId, number };
}
