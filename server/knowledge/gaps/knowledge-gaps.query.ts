import { audiencesOf, type Ctx } from "../../platform/authorize/index.ts";
import { Prisma } from "../../platform/db/generated/client.ts";
import { setting } from "../../settings/index.ts";
import { visibleTopicsSql } from "../../topics/index.ts";
import { worksOnArticles } from "../knowledge.policy.ts";
import { knowledgeSetting } from "../knowledge.setting.ts";
import { type GapFacts, gapFacts, searchKeySql } from "./gap-facts.query.ts";

export const gapKinds = ["search", "topic", "article"] as const;
export type GapKind = (typeof gapKinds)[number];

/** Something people look for and do not find. */
export interface KnowledgeGap {
  kind: GapKind;
  /** The words that are searched, or the number of the topic or article. */
  key: string;
  title: string;
  slug: string | null;
  /** Times somebody wanted it within the days that are counted. */
  demand: number;
  /** Share of them who did not get it, 0 to 1. */
  failure: number;
  /** People an answer would help within 30 days, if things go on like this. */
  benefit: number;
  /** An editor has said that it is being written. */
  writing: boolean;
  /** What the figures are counted from; null when that went out of sight meanwhile. */
  facts: GapFacts | null;
}

export interface KnowledgeGaps {
  /** Days that are counted. */
  days: number;
  /** Views of a topic that count as one more person with the same question. */
  viewsPerPerson: number;
  gaps: KnowledgeGap[];
}

/** Most gaps one list shows. */
const MOST = 100;
/** Views of a topic that count as one more person with the same question: most who look find something in it. */
const VIEWS_PER_PERSON = 20;
/** Share of an answered but unsolved question's readers who are taken to leave without an answer. */
const ANSWERED_FAILS = 0.5;
/** Answers of readers from which an article's share of "no" says something. */
const LEAST_ANSWERS = 3;

/**
 * What people look for and do not find, by what an answer would bring: demand × failure, reckoned for 30 days. Searches
 * (without a click), questions without a solution, and articles that do not help, each with what it is counted from. Empty for whoever does not write articles.
 */
export async function knowledgeGaps(ctx: Ctx): Promise<KnowledgeGaps> {
  const { gapDays: days, gapSearches } = setting(ctx, knowledgeSetting);
  if (!worksOnArticles(ctx.actor)) return { days, viewsPerPerson: VIEWS_PER_PERSON, gaps: [] };
  const since = new Date(ctx.now().getTime() - days * 86_400_000);
  const gaps = await ctx.db.$queryRaw<Omit<KnowledgeGap, "facts">[]>`
    WITH wanted AS (
      ${searchesSql(since, gapSearches)} UNION ALL ${questionsSql(ctx, since)} UNION ALL ${articlesSql(ctx, since)}
    )
    SELECT wanted.kind, wanted.key, wanted.title, wanted.slug, wanted.demand, wanted.failure,
      round((wanted.demand * wanted.failure * 30 / ${days})::numeric, 1)::float AS benefit,
      decided.outcome IS NOT NULL AS writing
    FROM wanted LEFT JOIN "KnowledgeGap" decided ON decided.kind = wanted.kind AND decided.key = wanted.key
      AND decided.at > ${since}
    WHERE wanted.failure > 0 AND decided.outcome IS DISTINCT FROM 'DISMISSED'
    ORDER BY wanted.demand * wanted.failure DESC, wanted.kind, wanted.key LIMIT ${MOST}`;
  const facts = await gapFacts(ctx, gaps, since);
  const withFacts = gaps.map((gap) => ({ ...gap, facts: facts.get(`${gap.kind} ${gap.key}`) ?? null }));
  return { days, viewsPerPerson: VIEWS_PER_PERSON, gaps: withFacts };
}

/** Searches of the same words, whatever their case and spaces; nobody's name is in them. */
function searchesSql(since: Date, least: number): Prisma.Sql {
  return Prisma.sql`
    SELECT 'search' AS kind, ${searchKeySql} AS key,
      (array_agg(query ORDER BY "createdAt" DESC))[1] AS title, NULL::text AS slug, count(*)::int AS demand,
      (count(*) FILTER (WHERE clicked IS NULL))::float / count(*) AS failure
    FROM "SearchLog" WHERE "createdAt" > ${since} AND btrim(query) <> '' GROUP BY 2 HAVING count(*) >= ${least}`;
}

/** Questions without a solution: who asked, who has the same question, and a part of those who looked. */
function questionsSql(ctx: Ctx, since: Date): Prisma.Sql {
  return Prisma.sql`
    SELECT 'topic', topic.number::text, topic.title, topic.slug,
      (1 + topic."meTooCount" + topic."viewCount" / ${VIEWS_PER_PERSON}::int)::int,
      CASE WHEN topic.state = 'UNANSWERED' THEN 1::float ELSE ${ANSWERED_FAILS}::float END
    FROM "Topic" topic JOIN "Board" board ON board.id = topic."boardId"
    WHERE topic.kind = 'QUESTION' AND topic.state IN ('UNANSWERED', 'ANSWERED') AND NOT EXISTS (SELECT 1 FROM "DuplicateLink" d WHERE d."topicId" = topic.id)
      AND topic."createdAt" > ${since} AND topic."createdAt" < ${new Date(ctx.now().getTime() - 86_400_000)}
      AND ${visibleTopicsSql(ctx.actor)}`;
}

/** Articles by what their readers said. */
function articlesSql(ctx: Ctx, since: Date): Prisma.Sql {
  return Prisma.sql`
    SELECT 'article', article.number::text, article.title, article.slug, count(*)::int,
      (count(*) FILTER (WHERE NOT f.helpful))::float / count(*)
    FROM "ArticleFeedback" f JOIN "Article" article ON article.id = f."articleId"
    WHERE f."createdAt" > ${since} AND f."createdAt" > article."verifiedAt" AND article.state IN ('PUBLISHED', 'RE_CHECK')
      AND article.visibility = ANY(${audiencesOf(ctx.actor)}::"Audience"[])
    GROUP BY article.id HAVING count(*) >= ${LEAST_ANSWERS}`;
}
