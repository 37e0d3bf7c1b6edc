import type { Ctx } from "../../platform/authorize/index.ts";
import { Prisma } from "../../platform/db/generated/client.ts";
import { type Page, pageOf, unpackCursor } from "../../platform/paging/index.ts";
import { workshopSql } from "../article-lists.query.ts";
import type { ArticleStateName } from "../knowledge.schema.ts";

/** What a reader said about an article; who said it is not told. */
export interface SuggestionRow {
  id: string;
  helpful: boolean;
  reason: string;
  at: Date;
  article: { number: number; title: string; locale: string; state: ArticleStateName };
}

/** Words of readers that wait for an editor, the oldest first. Empty for whoever does not write articles. */
export async function suggestions(
  ctx: Ctx,
  input: { cursor?: string | null | undefined; size: number },
): Promise<Page<SuggestionRow>> {
  const after = unpackCursor(input.cursor);
  const from = after
    ? Prisma.sql`AND (f."createdAt", f.id) > (${new Date(String(after[0]))}, ${String(after[1])}::uuid)`
    : Prisma.empty;
  const rows = await ctx.db.$queryRaw<SuggestionRow[]>`
    SELECT f.id, f.helpful, f.reason, f."createdAt" AS at, json_build_object('number', article.number,
      'title', article.title, 'locale', article.locale, 'state', article.state) AS article
    FROM "ArticleFeedback" f JOIN "Article" article ON article.id = f."articleId"
    WHERE f.reason <> '' AND f."handledAt" IS NULL AND article.state <> 'RETIRED' AND ${workshopSql(ctx.actor)} ${from}
    ORDER BY f."createdAt", f.id LIMIT ${input.size + 1}`;
  return pageOf(rows, input.size, (row) => [row.at.toISOString(), row.id]);
}
