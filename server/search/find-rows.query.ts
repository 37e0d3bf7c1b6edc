import { type Ctx, seesAll } from "../platform/authorize/index.ts";
import { Prisma } from "../platform/db/generated/client.ts";
import { waysToCandidates } from "./candidates.ts";
import type { ParsedQuery } from "./parse-query.ts";
import type { Plan } from "./plan.ts";
import { type Facets, MOST_CANDIDATES, type SearchKind } from "./search.schema.ts";

/** One document found, with the beginnings of its texts. */
export interface FoundRow {
  id: string;
  score: number;
  kind: "topic" | "article";
  number: number;
  slug: string;
  title: string;
  state: string;
  locale: string;
  board: { slug: string; name: string; tint: number } | null;
  tags: string[];
  staffOnly: boolean;
  answers: number;
  worked: number;
  used: number;
  verifiedAt: Date | null;
  lastActivityAt: Date;
  solution: string;
  question: string;
  rest: string;
}

/** Documents ranked and counted for those who see everything, in the staff search with every letter. */
const QUICK_CANDIDATES = 300;
const wanted: Record<SearchKind, Prisma.Sql> = {
  all: Prisma.sql`TRUE`,
  topics: Prisma.sql`kind = 'topic'`,
  articles: Prisma.sql`kind = 'article'`,
  solved: Prisma.sql`state IN ('SOLVED', 'VERIFIED')`,
  staff: Prisma.sql`"staffOnly"`,
};

/**
 * Documents in sight of the actor that match, best first, with counts by kind and board. One statement: rights and state
 * are asked of topics, boards and articles in it. At most `MOST_CANDIDATES` are ranked and counted, those with the
 * greatest `prior`; ranking comes after choosing them, since it costs more than finding them.
 * @param options.after only what follows this place of the list
 * @param options.ranked another number of candidates
 */
export async function findRows(
  ctx: Ctx,
  query: ParsedQuery,
  plan: Plan | null,
  options: {
    kind: SearchKind;
    newest: boolean;
    after: readonly [number, string] | null;
    most: number;
    not?: string[];
    ranked?: number;
  },
): Promise<{ rows: FoundRow[]; facets: Facets }> {
  const not = options.not?.length ? Prisma.sql`AND NOT (d.id = ANY(${options.not}::uuid[]))` : Prisma.empty;
  const after = options.after
    ? Prisma.sql`AND (score, id) < (${options.after[0]}::float8, ${options.after[1]}::uuid)`
    : Prisma.empty;
  const rank = plan ? Prisma.sql`${plan.rank}::float8` : Prisma.sql`0::float8`;
  const time = Prisma.sql`extract(epoch FROM "at")::float8`;
  // Solved ×1.3, verified or article ×1.5 (product.md §9); what is a year old loses up to a seventh to what is new.
  const relevance = Prisma.sql`rank * CASE state WHEN 'SOLVED' THEN 1.3 WHEN 'VERIFIED' THEN 1.5 WHEN 'ARTICLE' THEN 1.5
    ELSE 1 END * (1 + 0.15 * exp(-greatest(0, ${days(ctx)}::float8 - floor(extract(epoch FROM "at") / 86400)::float8) / 365))`;
  const score = plan && !options.newest ? relevance : time;
  const most = options.ranked ?? (plan !== null && seesAll(ctx.actor) ? QUICK_CANDIDATES : MOST_CANDIDATES);
  const ways = waysToCandidates(ctx, query, plan, { most, not, rank });
  const rows = await ctx.db.$queryRaw<(FoundRow & { facets: Facets })[]>(
    Prisma.sql`
    WITH ${ways.before} candidate AS MATERIALIZED (${ways.candidates}),
    scored AS (SELECT candidate.*, ${score} AS score FROM candidate),
    facets AS (SELECT json_build_object(
        'all', count(*), 'topics', count(*) FILTER (WHERE kind = 'topic'),
        'articles', count(*) FILTER (WHERE kind = 'article'),
        'solved', count(*) FILTER (WHERE state IN ('SOLVED', 'VERIFIED')),
        'staff', count(*) FILTER (WHERE "staffOnly"), 'more', count(*) >= ${most}::int,
        'boards', (SELECT COALESCE(json_agg(one ORDER BY one.count DESC, one.name), '[]') FROM (
          SELECT b.slug, b.name, b.tint, count(*) AS count FROM candidate JOIN "Board" b ON b.id = candidate.board
          GROUP BY b.id ORDER BY count(*) DESC LIMIT 12) one)) AS facets
      FROM candidate),
    hit AS (SELECT * FROM scored WHERE ${wanted[options.kind]} ${after} ORDER BY score DESC, id DESC LIMIT ${options.most})
    SELECT hit.id, hit.score, hit.kind, hit.state, hit."staffOnly", hit.at AS "lastActivityAt",
      COALESCE(topic.number, article.number) AS number, COALESCE(topic.slug, article.slug) AS slug, d.title, d.locale,
      COALESCE(topic."answerCount", 0) AS answers, left(d.solution, 4000) AS solution, left(d.question, 4000) AS question,
      left(d.rest, 6000) AS rest,
      (SELECT json_build_object('slug', b.slug, 'name', b.name, 'tint', b.tint) FROM "Board" b WHERE b.id = hit.board)
        AS board,
      ARRAY(SELECT tag.name FROM "TopicTag" tt JOIN "Tag" tag ON tag.id = tt."tagId" WHERE tt."topicId" = topic.id
        ORDER BY tag.name) AS tags,
      COALESCE((SELECT max(s."workedCount") FROM "Solution" s WHERE s."topicId" = topic.id AND s."revokedAt" IS NULL), 0)
        AS worked,
      COALESCE(article."useCount", (SELECT count(*) FROM "ArticleUse" u WHERE u."topicId" = topic.id)::int) AS used,
      COALESCE(article."verifiedAt", (SELECT max(s."verifiedAt") FROM "Solution" s WHERE s."topicId" = topic.id
        AND s."revokedAt" IS NULL)) AS "verifiedAt",
      facets.facets
    FROM facets LEFT JOIN hit ON TRUE LEFT JOIN "SearchDocument" d ON d.id = hit.id
    LEFT JOIN "Topic" topic ON topic.id = d."topicId" LEFT JOIN "Article" article ON article.id = d."articleId"
    ORDER BY hit.score DESC NULLS LAST, hit.id DESC`,
  );
  const none = { all: 0, topics: 0, articles: 0, solved: 0, staff: 0, more: false, boards: [] };
  return {
    rows: rows.filter((row) => row.id !== null).map(({ facets: _, ...row }) => row),
    facets: rows[0]?.facets ?? none,
  };
}

/** Whole days since 1970, so that a score stays the same from one page of hits to the next. */
function days(ctx: Ctx): number {
  return Math.floor(ctx.now().getTime() / 86_400_000);
}
