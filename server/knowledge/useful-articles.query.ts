import type { Ctx } from "../platform/authorize/index.ts";
import { Prisma } from "../platform/db/generated/client.ts";
import { type ArticleRow, articleColumns, articleRow } from "./sections.queries.ts";
import { visibleArticlesSql } from "./visible-articles.ts";

const WEEK_MS = 7 * 86_400_000;

/** An article with how many readers it helped in the last seven days. */
export type UsefulArticle = ArticleRow & { section: { slug: string; name: string } | null; helpedThisWeek: number };

/** Articles readers found useful this week, the most useful first; when few did, those that helped most ever follow. */
export async function articlesUsefulThisWeek(
  ctx: Ctx,
  input: { most: number; locale?: string | undefined },
): Promise<UsefulArticle[]> {
  const since = new Date(ctx.now().getTime() - WEEK_MS);
  const rows = await ctx.db.$queryRaw<(UsefulArticle & { id: string })[]>`
    WITH week AS (
      SELECT "articleId", count(*)::int AS helped FROM "ArticleFeedback"
      WHERE "createdAt" > ${since} AND "createdAt" <= ${ctx.now()} AND helpful GROUP BY "articleId"
    )
    SELECT ${articleColumns}, COALESCE(week.helped, 0) AS "helpedThisWeek",
      (SELECT json_build_object('slug', s.slug, 'name', s.name) FROM "Section" s WHERE s.id = article."sectionId")
        AS section
    FROM "Article" article LEFT JOIN week ON week."articleId" = article.id
    WHERE ${visibleArticlesSql(ctx.actor)}
      ${input.locale ? Prisma.sql`AND article.locale = ${input.locale}` : Prisma.empty}
    ORDER BY COALESCE(week.helped, 0) DESC, article."helpfulCount" DESC, article.id LIMIT ${input.most}`;
  return rows.map((row) => ({ ...articleRow(row), section: row.section, helpedThisWeek: row.helpedThisWeek }));
}
