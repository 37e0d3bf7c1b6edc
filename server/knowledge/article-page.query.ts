import { audiencesOf, type Ctx } from "../platform/authorize/index.ts";
import { NotFound } from "../platform/errors/index.ts";
import type { TocEntry } from "../platform/markdown/index.ts";
import { visibleTopicsSql } from "../topics/index.ts";
import { type UserCard, userCardSql } from "../users/user-card.ts";
import type { ArticleAudience } from "./knowledge.schema.ts";
import { type ArticleLanguage, isOutdatedSql, languagesSql } from "./languages/article-languages.query.ts";
import { visibleArticlesSql } from "./visible-articles.ts";

/** A topic an article comes from, for readers who may see it. */
export interface ArticleSourceView {
  number: number;
  slug: string;
  title: string;
  /** Who wrote the answers that were used. */
  authors: { name: string; displayName: string }[];
  /** The posts the text comes from, each in the version it was checked against: the first characters of its SHA-256. */
  posts: { number: number; version: number; hash: string }[];
}

/** What every reader of an article sees alike; staff notes are not in it. */
export interface ArticleView {
  id: string;
  number: number;
  slug: string;
  title: string;
  html: string;
  toc: TocEntry[];
  locale: string;
  visibility: ArticleAudience;
  validFor: string | null;
  publishedAt: Date;
  verifiedAt: Date;
  updatedAt: Date;
  owner: UserCard;
  section: { slug: string; name: string; parent: { slug: string; name: string } | null } | null;
  sources: ArticleSourceView[];
  /** Sources the reader may not see: counted, not named. */
  otherSources: number;
  revisionCount: number;
  /** The same article in other languages, as far as the reader may see them; the original first. */
  languages: ArticleLanguage[];
  /** It follows an article in another language that has changed since by more than a typo. */
  outdated: boolean;
  related: { number: number; slug: string; title: string }[];
}

/** One article as its readers see it, in one statement. Throws NotFound for what the actor may not read. */
export async function articlePage(ctx: Ctx, number: number): Promise<ArticleView> {
  const audiences = audiencesOf(ctx.actor);
  type Row = Omit<ArticleView, "otherSources"> & { allSources: number };
  const [row] = await ctx.db.$queryRaw<Row[]>`
    SELECT article.id, article.number, article.slug, article.title, article.html, article.toc, article.locale,
      article.visibility, article."validFor", article."publishedAt", article."verifiedAt",
      (SELECT r."createdAt" FROM "ArticleRevision" r
        WHERE r."articleId" = article.id AND r.version = article."publishedVersion") AS "updatedAt",
      ${userCardSql} AS owner, ${languagesSql(ctx.actor)}, ${isOutdatedSql},
      CASE WHEN section.visibility = ANY(${audiences}::"Audience"[]) THEN json_build_object('slug', section.slug,
        'name', section.name, 'parent', (SELECT json_build_object('slug', p.slug, 'name', p.name) FROM "Section" p
          WHERE p.id = section."parentId" AND p.visibility = ANY(${audiences}::"Audience"[]))) END AS section,
      COALESCE((SELECT json_agg(json_build_object('number', topic.number, 'slug', topic.slug, 'title', topic.title,
          'posts', COALESCE((SELECT json_agg(json_build_object('number', post.number, 'version', src."postVersion",
              'hash', left(src.hash, 12)) ORDER BY post.number)
            FROM "ArticleSource" src JOIN "Post" post ON post.id = src."postId"
            WHERE src."articleId" = COALESCE(article."originalId", article.id) AND src."topicId" = topic.id
              AND post.presence = 'VISIBLE'), '[]'),
          'authors', COALESCE((SELECT json_agg(DISTINCT jsonb_build_object('name', u.name, 'displayName', u."displayName"))
            FROM "ArticleSource" src JOIN "User" u ON u.id = src."authorId" JOIN "Post" post ON post.id = src."postId"
            WHERE src."articleId" = COALESCE(article."originalId", article.id) AND src."topicId" = topic.id AND src.role = 'ANSWER'
              AND post.presence = 'VISIBLE'), '[]')) ORDER BY topic.number)
        FROM "Topic" topic JOIN "Board" board ON board.id = topic."boardId"
        WHERE topic.id IN (SELECT "topicId" FROM "ArticleSource" WHERE "articleId" = COALESCE(article."originalId", article.id))
          AND ${visibleTopicsSql(ctx.actor)}), '[]') AS sources,
      (SELECT count(DISTINCT "topicId")::int FROM "ArticleSource"
        WHERE "articleId" = COALESCE(article."originalId", article.id)) AS "allSources",
      (SELECT count(*)::int FROM "ArticleRevision" r
        WHERE r."articleId" = article.id AND r.version <= article."publishedVersion") AS "revisionCount",
      COALESCE((SELECT json_agg(other) FROM (SELECT near.number, near.slug, near.title FROM "Article" near
        WHERE near."sectionId" = article."sectionId" AND near.id <> article.id AND near.state IN ('PUBLISHED', 'RE_CHECK')
          AND near.visibility = ANY(${audiences}::"Audience"[])
        ORDER BY near."helpfulCount" DESC, near.id LIMIT 5) other), '[]') AS related
    FROM "Article" article JOIN "Article" own ON own.id = article.id JOIN "User" person ON person.id = article."ownerId"
    LEFT JOIN "Standing" standing ON standing."userId" = person.id
    LEFT JOIN "Section" section ON section.id = article."sectionId"
    WHERE article.number = ${number} AND ${visibleArticlesSql(ctx.actor)}`;
  if (!row) throw new NotFound();
  const { allSources, ...article } = row;
  return { ...article, otherSources: allSources - article.sources.length };
}
