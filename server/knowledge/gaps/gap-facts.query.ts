import type { Ctx } from "../../platform/authorize/index.ts";
import { Prisma } from "../../platform/db/generated/client.ts";
import { visibleTopicsSql } from "../../topics/index.ts";
import { visibleArticlesSql } from "../visible-articles.ts";
import type { GapKind } from "./knowledge-gaps.query.ts";

/** What the figures of a gap are counted from, so that whoever reads them can look for themselves. */
export type GapFacts =
  | {
      kind: "search";
      /** How it was typed, most often first, and how often nothing was opened then. */
      spellings: { text: string; times: number; without: number }[];
      /** What was opened instead, if the reader of the list may see it. */
      opened: { href: string; title: string; times: number }[];
    }
  | { kind: "topic"; meToo: number; views: number; answered: boolean }
  | { kind: "article"; helpful: number; unhelpful: number; words: number; since: Date };

/** Spellings and opened pages that are shown of one search. */
const MOST = 5;

/** Words of a search as gaps are told apart by: whatever their case and spaces. */
export const searchKeySql = Prisma.sql`lower(regexp_replace(btrim(query), '\\s+', ' ', 'g'))`;

type Row<K extends GapKind> = Omit<Extract<GapFacts, { kind: K }>, "kind"> & { key: string };

/** The facts of gaps, by kind and key with a space between. Three statements; nothing the actor may not see is named. */
export async function gapFacts(
  ctx: Ctx,
  gaps: readonly { kind: GapKind; key: string }[],
  since: Date,
): Promise<Map<string, GapFacts>> {
  const keys = (kind: GapKind) => gaps.filter((gap) => gap.kind === kind).map((gap) => gap.key);
  const numbers = (kind: GapKind) => keys(kind).map(Number);
  const [searches, topics, articles] = await Promise.all([
    ctx.db.$queryRaw<Row<"search">[]>`
      WITH said AS (SELECT ${searchKeySql} AS key, query, clicked FROM "SearchLog"
        WHERE "createdAt" > ${since} AND ${searchKeySql} = ANY(${keys("search")}::text[])),
      spelled AS (SELECT key, query, count(*)::int AS times, (count(*) FILTER (WHERE clicked IS NULL))::int AS without,
          row_number() OVER (PARTITION BY key ORDER BY count(*) DESC, query) AS place
        FROM said GROUP BY key, query),
      target AS (SELECT key, substring(clicked FROM '^/(?:de/)?t/(\\d{1,9})')::int AS topic,
          substring(clicked FROM '^/(?:de/)?kb/a/(\\d{1,9})')::int AS article, count(*)::int AS times
        FROM said WHERE clicked IS NOT NULL GROUP BY 1, 2, 3),
      opened AS (
        SELECT target.key, '/t/' || topic.number || '/' || topic.slug AS href, topic.title, target.times
        FROM target JOIN "Topic" topic ON topic.number = target.topic JOIN "Board" board ON board.id = topic."boardId"
        WHERE ${visibleTopicsSql(ctx.actor)}
        UNION ALL
        SELECT target.key, '/kb/a/' || article.number || '/' || article.slug, article.title, target.times
        FROM target JOIN "Article" article ON article.number = target.article WHERE ${visibleArticlesSql(ctx.actor)}
      ), best AS (SELECT opened.*, row_number() OVER (PARTITION BY key ORDER BY times DESC, href) AS place FROM opened)
      SELECT key, json_agg(json_build_object('text', query, 'times', times, 'without', without) ORDER BY place) AS spellings,
        COALESCE((SELECT json_agg(json_build_object('href', href, 'title', title, 'times', best.times) ORDER BY best.place)
          FROM best WHERE best.key = spelled.key AND best.place <= ${MOST}::int), '[]') AS opened
      FROM spelled WHERE place <= ${MOST}::int GROUP BY key`,
    ctx.db.$queryRaw<Row<"topic">[]>`
      SELECT topic.number::text AS key, topic."meTooCount" AS "meToo", topic."viewCount" AS views,
        topic.state <> 'UNANSWERED' AS answered
      FROM "Topic" topic JOIN "Board" board ON board.id = topic."boardId"
      WHERE topic.number = ANY(${numbers("topic")}::int[]) AND ${visibleTopicsSql(ctx.actor)}`,
    ctx.db.$queryRaw<Row<"article">[]>`
      SELECT article.number::text AS key, (count(*) FILTER (WHERE f.helpful))::int AS helpful,
        (count(*) FILTER (WHERE NOT f.helpful))::int AS unhelpful, (count(*) FILTER (WHERE f.reason <> ''))::int AS words,
        GREATEST(article."verifiedAt", ${since}::timestamptz) AS since
      FROM "ArticleFeedback" f JOIN "Article" article ON article.id = f."articleId"
      WHERE article.number = ANY(${numbers("article")}::int[]) AND f."createdAt" > ${since}
        AND f."createdAt" > article."verifiedAt" AND ${visibleArticlesSql(ctx.actor)} GROUP BY article.id`,
  ]);
  return new Map<string, GapFacts>([
    ...searches.map(({ key, ...row }) => [`search ${key}`, { kind: "search" as const, ...row }] as const),
    ...topics.map(({ key, ...row }) => [`topic ${key}`, { kind: "topic" as const, ...row }] as const),
    ...articles.map(({ key, ...row }) => [`article ${key}`, { kind: "article" as const, ...row }] as const),
  ]);
}
