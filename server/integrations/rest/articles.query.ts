import { visibleArticlesSql } from "../../knowledge/index.ts";
import type { Ctx } from "../../platform/authorize/index.ts";
import { Prisma } from "../../platform/db/generated/client.ts";
import { env } from "../../platform/env/env.ts";
import { NotFound } from "../../platform/errors/index.ts";
import { packCursor, unpackCursor } from "../../platform/paging/index.ts";
import type { KeyScope } from "../integrations.schema.ts";
import type { ApiArticle, ListAnswer } from "./rest.schema.ts";

/**
 * A transaction may commit some seconds after it noted a change (15 s at most, see `write`), so what is asked for
 * begins this much earlier, in milliseconds; receivers see the last changes twice and lose none.
 */
const OVERLAP_MS = 30_000;

interface Row {
  number: number;
  gone: boolean;
  changedAt: Date;
  slug: string | null;
  title: string;
  locale: string;
  visibility: ApiArticle["visibility"];
  section: ApiArticle["section"];
  validFor: string | null;
  version: number;
  markdown: string;
  html: string;
  publishedAt: Date;
  verifiedAt: Date | null;
}

const columns = Prisma.sql`trace.number, trace.gone OR article.id IS NULL AS gone, trace."changedAt", article.slug,
  article.title, article.locale, article.visibility, article."validFor", article."publishedVersion" AS version,
  article.markdown, article.html, COALESCE(article."publishedAt", article."createdAt") AS "publishedAt",
  article."verifiedAt", CASE WHEN section.id IS NOT NULL THEN
    json_build_object('slug', section.slug, 'name', section.name) END AS section`;

/** The published articles of an audience, in the order they changed; `scope` and the actor of `ctx` say the same. */
const from = (ctx: Ctx, scope: KeyScope) => Prisma.sql`FROM "ArticleTrace" trace
  LEFT JOIN "Article" article ON article.id = trace."articleId" AND NOT trace.gone AND ${visibleArticlesSql(ctx.actor)}
  LEFT JOIN "Section" section ON section.id = article."sectionId"
  WHERE trace.audience = ${scope}::"Audience"`;

/** Articles in sight by when they changed, and with `since` what has to be forgotten. */
export async function listArticles(
  ctx: Ctx,
  scope: KeyScope,
  input: { since?: string | undefined; cursor?: string | null | undefined; size: number },
): Promise<ListAnswer> {
  const after = unpackCursor(input.cursor);
  const since = input.since ? new Date(Date.parse(input.since) - OVERLAP_MS) : null;
  const rows = await ctx.db.$queryRaw<Row[]>`
    SELECT ${columns} ${from(ctx, scope)}
      ${since ? Prisma.sql`AND trace."changedAt" >= ${since}` : Prisma.sql`AND NOT trace.gone`}
      ${
        after
          ? Prisma.sql`AND (trace."changedAt", trace.number) > (${new Date(String(after[0]))}, ${Number(after[1])}::int)`
          : Prisma.empty
      }
    ORDER BY trace."changedAt", trace.number LIMIT ${input.size + 1}`;
  const page = rows.slice(0, input.size);
  const last = page.at(-1);
  return {
    articles: page.filter((row) => !row.gone).map(articleOf),
    removed: since
      ? page.filter((row) => row.gone).map((row) => ({ number: row.number, at: row.changedAt.toISOString() }))
      : [],
    next: last && rows.length > input.size ? packCursor([last.changedAt.toISOString(), last.number]) : null,
    until: last ? last.changedAt.toISOString() : input.since ? new Date(input.since).toISOString() : null,
  };
}

/** One article in sight. Throws NotFound. */
export async function oneArticle(ctx: Ctx, scope: KeyScope, number: number): Promise<ApiArticle> {
  const [row] = await ctx.db.$queryRaw<Row[]>`
    SELECT ${columns} ${from(ctx, scope)} AND trace.number = ${number} AND article.id IS NOT NULL`;
  if (!row) throw new NotFound();
  return articleOf(row);
}

function articleOf({ gone: _, slug, ...row }: Row): ApiArticle {
  return {
    ...row,
    url: `${env().url}/kb/a/${row.number}/${slug}`,
    html: row.html.replace(/ (href|src)="\/(?!\/)/g, (_, name: string) => ` ${name}="${env().url}/`),
    publishedAt: row.publishedAt.toISOString(),
    verifiedAt: row.verifiedAt?.toISOString() ?? null,
    changedAt: row.changedAt.toISOString(),
  };
}
