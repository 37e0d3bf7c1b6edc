import type { Actor } from "../../platform/authorize/index.ts";
import { Prisma } from "../../platform/db/generated/client.ts";
import { visibleArticlesSql } from "../visible-articles.ts";
import { outdatedSql } from "./editor-languages.query.ts";

/** The same article in another language, for its readers. */
export interface ArticleLanguage {
  number: number;
  slug: string;
  title: string;
  locale: string;
  /** The others follow it. */
  original: boolean;
}

/** Column `languages`: the other languages of article `own` that the actor may read, the original first. */
export function languagesSql(actor: Actor): Prisma.Sql {
  return Prisma.sql`COALESCE((SELECT json_agg(json_build_object('number', article.number, 'slug', article.slug,
      'title', article.title, 'locale', article.locale, 'original', article."originalId" IS NULL)
      ORDER BY article."originalId" NULLS FIRST, article.locale)
    FROM "Article" article WHERE article.id <> own.id AND ${visibleArticlesSql(actor)}
      AND (article.id = own."originalId" OR article."originalId" = own.id OR article."originalId" = own."originalId")), '[]')
    AS languages`;
}

/** Column `outdated`: article `own` follows an original that has changed since by more than a typo. */
export const isOutdatedSql = Prisma.sql`COALESCE((SELECT ${outdatedSql} FROM "Article" original
  WHERE original.id = own."originalId"), false) AS outdated`;
