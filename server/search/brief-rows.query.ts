import type { Ctx } from "../platform/authorize/index.ts";
import { Prisma } from "../platform/db/generated/client.ts";
import { askPlan, type Plan, shownState } from "./find-rows.query.ts";
import { parseQuery } from "./parse-query.ts";
import { articleScope, topicScope } from "./scope.ts";

/** As much of a hit as a line of suggestions or of related topics shows. */
export interface BriefRow {
  id: string;
  kind: "topic" | "article";
  number: number;
  slug: string;
  title: string;
  state: string;
  excerpt: string;
}

/** Documents looked at for one line of suggestions. */
const MOST_LOOKED_AT = 200;
const everything = parseQuery("");

/** The few best documents in sight of the actor, without counts. One statement. */
export async function briefRows(ctx: Ctx, plan: Plan, most: number, not: readonly string[] = []): Promise<BriefRow[]> {
  const left = not.length > 0 ? Prisma.sql`AND NOT (d.id = ANY(${[...not]}::uuid[]))` : Prisma.empty;
  return askPlan<BriefRow>(
    ctx,
    plan,
    Prisma.sql`
    WITH candidate AS MATERIALIZED (
      (SELECT d.id, 'topic' AS kind, topic.number, topic.slug, ${shownState} AS state
      FROM "SearchDocument" d JOIN "Topic" topic ON topic.id = d."topicId" JOIN "Board" board ON board.id = topic."boardId"
      WHERE ${plan.match} ${left} AND ${topicScope(ctx.actor, everything)} ORDER BY d.prior DESC LIMIT ${MOST_LOOKED_AT})
      UNION ALL
      (SELECT d.id, 'article', article.number, article.slug, 'ARTICLE'
      FROM "SearchDocument" d JOIN "Article" article ON article.id = d."articleId"
      WHERE d."articleId" IS NOT NULL AND ${plan.match} ${left} AND ${articleScope(ctx.actor, everything) ?? Prisma.sql`FALSE`}
      ORDER BY d.prior DESC LIMIT 50)
    )
    SELECT candidate.*, d.title, left(CASE d.solution WHEN '' THEN d.question ELSE d.solution END, 160) AS excerpt
    FROM candidate JOIN "SearchDocument" d USING (id)
    ORDER BY ${plan.rank}::float8 * CASE state WHEN 'SOLVED' THEN 1.3 WHEN 'VERIFIED' THEN 1.5 WHEN 'ARTICLE' THEN 1.5
      ELSE 1 END DESC, d.prior DESC, d.id LIMIT ${most}`,
  );
}
