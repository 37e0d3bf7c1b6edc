import { type Ctx, visitor } from "../platform/authorize/index.ts";
import { Prisma } from "../platform/db/generated/client.ts";
import { NotFound } from "../platform/errors/index.ts";
import { visibleArticlesSql } from "./visible-articles.ts";

/** Articles in one feed. */
const MOST = 30;

/** What a feed reader is told of an article. */
export interface FeedArticle {
  number: number;
  slug: string;
  title: string;
  locale: string;
  html: string;
  author: string;
  publishedAt: Date;
  updatedAt: Date;
}

export interface ArticleFeed {
  section: { slug: string; name: string; description: string; locale: string } | null;
  articles: FeedArticle[];
}

/**
 * The articles that were published or changed last, of the whole knowledge base or of one section. The same for everybody
 * who asks: only what visitors read. Throws NotFound for a section that visitors do not see.
 */
export async function articleFeed(ctx: Ctx, slug: string | null): Promise<ArticleFeed> {
  const section = slug === null ? null : await ctx.db.section.findFirst({ where: { slug, visibility: "PUBLIC" } });
  if (slug !== null && !section) throw new NotFound();
  const inSection = section ? Prisma.sql`AND article."sectionId" = ${section.id}::uuid` : Prisma.empty;
  const articles = await ctx.db.$queryRaw<FeedArticle[]>`
    SELECT article.number, article.slug, article.title, article.locale, article.html, person."displayName" AS author,
      COALESCE(article."publishedAt", article."createdAt") AS "publishedAt", greatest(shown."createdAt", article."publishedAt") AS "updatedAt"
    FROM "Article" article JOIN "User" person ON person.id = article."ownerId"
    JOIN "ArticleRevision" shown ON shown."articleId" = article.id AND shown.version = article."publishedVersion"
    WHERE ${visibleArticlesSql(visitor)} ${inSection}
    ORDER BY "updatedAt" DESC, article.number DESC LIMIT ${MOST}`;
  return {
    section: section && {
      slug: section.slug,
      name: section.name,
      description: section.description,
      locale: section.locale,
    },
    articles,
  };
}
