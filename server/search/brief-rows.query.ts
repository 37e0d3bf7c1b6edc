import type { Ctx } from "../platform/authorize/index.ts";
import { Prisma } from "../platform/db/generated/client.ts";
import { newestMatching } from "./newest-matching.ts";
import { parseQuery } from "./parse-query.ts";
import { type Plan, shownState } from "./plan.ts";
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

/** Documents that match, newest first, before rights are asked; one that many may not see leaves room for others. */
const MOST_MATCHED = 400;
/** Documents that are ranked. */
const MOST_RANKED = 200;
const everything = parseQuery("");

/**
 * The few best documents in sight of the actor, without counts. One statement.
 * @param ranked how many of the newest that match are compared
 */
export async function briefRows(
  ctx: Ctx,
  plan: Plan,
  most: number,
  not: readonly string[] = [],
  ranked = MOST_RANKED,
): Promise<BriefRow[]> {
  const left = not.length > 0 ? Prisma.sql`AND NOT (d.id = ANY(${[...not]}::uuid[]))` : Prisma.empty;
  return ctx.db.$queryRaw<BriefRow[]>(
    Prisma.sql`
    WITH ${newestMatching(plan, MOST_MATCHED, left)}, candidate AS MATERIALIZED (
      (SELECT found.id, 'topic' AS kind, topic.number, topic.slug, ${shownState} AS state
      FROM found JOIN "Topic" topic ON topic.id = found."topicId" JOIN "Board" board ON board.id = topic."boardId"
      WHERE ${topicScope(ctx.actor, everything)} ORDER BY found.prior DESC LIMIT ${ranked})
      UNION ALL
      (SELECT found.id, 'article', article.number, article.slug, 'ARTICLE'
      FROM found JOIN "Article" article ON article.id = found."articleId"
      WHERE ${articleScope(ctx.actor, everything) ?? Prisma.sql`FALSE`} ORDER BY found.prior DESC LIMIT 50)
    ), best AS (
      SELECT candidate.*, row_number() OVER (ORDER BY ${plan.rank}::float8 * CASE state WHEN 'SOLVED' THEN 1.3
        WHEN 'VERIFIED' THEN 1.5 WHEN 'ARTICLE' THEN 1.5 ELSE 1 END DESC, d.prior DESC, d.id) AS place
      FROM candidate JOIN "SearchDocument" d USING (id) ORDER BY place LIMIT ${most}
    )
    SELECT best.*, d.title, left(CASE d.solution WHEN '' THEN d.question ELSE d.solution END, 160) AS excerpt
    FROM best JOIN "SearchDocument" d USING (id) ORDER BY best.place`,
  );
}
