import { type Actor, audiencesOf, type Ctx, holds, personId } from "../platform/authorize/index.ts";
import { Prisma } from "../platform/db/generated/client.ts";
import { type Page, pageOf, unpackCursor } from "../platform/paging/index.ts";
import { type UserCard, userCardSql } from "../users/user-card.ts";
import { worksOnArticles } from "./knowledge.policy.ts";
import type { ArticleAudience, ArticleFilter, ArticleStateName } from "./knowledge.schema.ts";

/** An article in the editors' lists; title and class are those of the newest revision. */
export interface WorkshopRow {
  number: number;
  title: string;
  state: ArticleStateName;
  visibility: ArticleAudience;
  locale: string;
  section: { slug: string; name: string } | null;
  owner: UserCard;
  /** Who wrote the newest revision; null for the community's own drafts. */
  lastAuthor: { name: string; displayName: string } | null;
  editClass: "TYPO" | "MEDIUM" | "MAJOR";
  recheckFor: string | null;
  /** There is a newer text than the published one. */
  changed: boolean;
  sourceCount: number;
  helpfulCount: number;
  unhelpfulCount: number;
  updatedAt: Date;
}

/** Which articles the actor sees from the editors' side: all of their audiences, or a super user's own. */
function workshopSql(actor: Actor): Prisma.Sql {
  const audience = Prisma.sql`article.visibility = ANY(${audiencesOf(actor)}::"Audience"[])`;
  if (worksOnArticles(actor)) return audience;
  const me = personId(actor);
  return me && holds(actor, ["SUPER_USER"])
    ? Prisma.sql`${audience} AND article."ownerId" = ${me}::uuid`
    : Prisma.sql`FALSE`;
}

function filterSql(actor: Actor, filter: ArticleFilter): Prisma.Sql {
  const changed = Prisma.sql`article.state IN ('PUBLISHED', 'RE_CHECK') AND article."latestVersion" <> article."publishedVersion"`;
  const filters: Record<ArticleFilter, Prisma.Sql> = {
    draft: Prisma.sql`article.state = 'DRAFT'`,
    review: Prisma.sql`article.state = 'IN_REVIEW'`,
    changed,
    recheck: Prisma.sql`article.state = 'RE_CHECK'`,
    published: Prisma.sql`article.state = 'PUBLISHED'`,
    retired: Prisma.sql`article.state = 'RETIRED'`,
    mine: Prisma.sql`article."ownerId" = ${personId(actor)}::uuid AND article.state <> 'RETIRED'`,
  };
  return filters[filter];
}

/** One page of an editors' list, what changed last first. Empty for whoever does not write articles. */
export async function articleList(
  ctx: Ctx,
  input: { filter: ArticleFilter; cursor?: string | null | undefined; size: number },
): Promise<Page<WorkshopRow>> {
  const after = unpackCursor(input.cursor);
  const from = after
    ? Prisma.sql`AND (article."updatedAt", article.id) < (${new Date(String(after[0]))}, ${String(after[1])}::uuid)`
    : Prisma.empty;
  const rows = await ctx.db.$queryRaw<(WorkshopRow & { id: string })[]>`
    SELECT article.id, article.number, newest.title, article.state, article.visibility, article.locale,
      article."recheckFor", article."helpfulCount", article."unhelpfulCount", article."updatedAt", newest."editClass",
      COALESCE(article."publishedVersion" <> article."latestVersion", false) AS changed,
      (SELECT count(DISTINCT src."topicId")::int FROM "ArticleSource" src WHERE src."articleId" = article.id)
        AS "sourceCount",
      (SELECT json_build_object('slug', s.slug, 'name', s.name) FROM "Section" s WHERE s.id = article."sectionId")
        AS section,
      (SELECT json_build_object('name', u.name, 'displayName', u."displayName") FROM "User" u WHERE u.id = newest."byId")
        AS "lastAuthor",
      ${userCardSql} AS owner
    FROM "Article" article
    JOIN "ArticleRevision" newest ON newest."articleId" = article.id AND newest.version = article."latestVersion"
    JOIN "User" person ON person.id = article."ownerId" LEFT JOIN "Standing" standing ON standing."userId" = person.id
    WHERE ${workshopSql(ctx.actor)} AND ${filterSql(ctx.actor, input.filter)} ${from}
    ORDER BY article."updatedAt" DESC, article.id DESC LIMIT ${input.size + 1}`;
  const page = pageOf(rows, input.size, (row) => [row.updatedAt.toISOString(), row.id]);
  return { rows: page.rows.map(({ id: _, ...row }) => row), next: page.next };
}

export type ArticleCounts = Record<ArticleFilter, number>;

/** How many articles each list has; null for whoever does not write articles. */
export async function articleCounts(ctx: Ctx): Promise<ArticleCounts | null> {
  if (!worksOnArticles(ctx.actor) && !holds(ctx.actor, ["SUPER_USER"])) return null;
  const count = (filter: ArticleFilter) =>
    Prisma.sql`count(*) FILTER (WHERE ${filterSql(ctx.actor, filter)})::int AS ${Prisma.raw(`"${filter}"`)}`;
  const [row] = await ctx.db.$queryRaw<ArticleCounts[]>`
    SELECT ${count("draft")}, ${count("review")}, ${count("changed")}, ${count("recheck")}, ${count("published")},
      ${count("retired")}, ${count("mine")}
    FROM "Article" article WHERE ${workshopSql(ctx.actor)}`;
  return row ?? null;
}
