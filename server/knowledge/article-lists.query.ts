import { type Actor, audiencesOf, type Ctx, holds, personId } from "../platform/authorize/index.ts";
import { Prisma } from "../platform/db/generated/client.ts";
import { type Page, pageOf, unpackCursor } from "../platform/paging/index.ts";
import { type UserCard, userCardSql } from "../users/user-card.ts";
import { worksOnArticles } from "./knowledge.policy.ts";
import { type ArticleAudience, type ArticleFilter, type ArticleStateName, articleFilters } from "./knowledge.schema.ts";
import { doubtfulSql, outdatedSql } from "./languages/editor-languages.query.ts";

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
  viewCount: number;
  /** Cases it was used for. */
  useCount: number;
  publishAt: Date | null;
  updatedAt: Date;
}

/** Which articles the actor sees from the editors' side: all of their audiences, or a super user's own. */
export function workshopSql(actor: Actor): Prisma.Sql {
  const audience = Prisma.sql`article.visibility = ANY(${audiencesOf(actor)}::"Audience"[])`;
  if (worksOnArticles(actor)) return audience;
  const me = personId(actor);
  return me && holds(actor, ["SUPER_USER"])
    ? Prisma.sql`${audience} AND article."ownerId" = ${me}::uuid`
    : Prisma.sql`FALSE`;
}

/**
 * Nobody looks after it, or it stands nowhere: its owner is gone or writes no articles any more, it has no section, or all
 * the posts it was made of are out of sight.
 */
const orphanedSql = Prisma.sql`article.state <> 'RETIRED' AND (article."sectionId" IS NULL AND article.state <> 'DRAFT'
  OR NOT EXISTS (SELECT 1 FROM "User" u JOIN "RoleGrant" g ON g."userId" = u.id AND g."endedAt" IS NULL
    AND g.role IN ('EDITOR', 'ADMIN', 'AGENT', 'SUPER_USER') WHERE u.id = article."ownerId" AND u."erasedAt" IS NULL)
  OR EXISTS (SELECT 1 FROM "ArticleSource" src WHERE src."articleId" = article.id)
    AND NOT EXISTS (SELECT 1 FROM "ArticleSource" src JOIN "Post" p ON p.id = src."postId"
      WHERE src."articleId" = article.id AND p.presence = 'VISIBLE'))`;

/** Lists that go by a figure instead of the last change; they show their first page only. */
const ranked: Partial<Record<ArticleFilter, Prisma.Sql>> = {
  // Among articles with the same share of "no", those with more of them first; a single "no" is no verdict.
  leastHelpful: Prisma.sql`(article."unhelpfulCount" + 0.5) / (article."unhelpfulCount" + article."helpfulCount" + 2) DESC`,
  mostVisited: Prisma.sql`article."viewCount" DESC`,
  mostUsed: Prisma.sql`article."useCount" DESC`,
};

function filterSql(actor: Actor, filter: ArticleFilter): Prisma.Sql {
  const shown = Prisma.sql`article.state IN ('PUBLISHED', 'RE_CHECK')`;
  const changed = Prisma.sql`article.state IN ('PUBLISHED', 'RE_CHECK') AND article."latestVersion" <> article."publishedVersion"`;
  const filters: Record<ArticleFilter, Prisma.Sql> = {
    draft: Prisma.sql`article.state = 'DRAFT'`,
    review: Prisma.sql`article.state = 'IN_REVIEW'`,
    changed,
    recheck: Prisma.sql`article.state = 'RE_CHECK'`,
    published: Prisma.sql`article.state = 'PUBLISHED'`,
    retired: Prisma.sql`article.state = 'RETIRED'`,
    mine: Prisma.sql`article."ownerId" = ${personId(actor)}::uuid AND article.state <> 'RETIRED'`,
    leastHelpful: Prisma.sql`${shown} AND article."unhelpfulCount" > 0`,
    mostVisited: Prisma.sql`${shown} AND article."viewCount" > 0`,
    mostUsed: Prisma.sql`${shown} AND article."useCount" > 0`,
    unreviewed: Prisma.sql`${shown} AND article."reviewerId" IS NULL`,
    orphaned: orphanedSql,
    outdated: Prisma.sql`article.state <> 'RETIRED' AND EXISTS (SELECT 1 FROM "Article" own JOIN "Article" original
      ON original.id = own."originalId" WHERE own.id = article.id AND (${outdatedSql} OR ${doubtfulSql}))`,
  };
  return filters[filter];
}

/** One page of an editors' list, what changed last first. Empty for whoever does not write articles. */
export async function articleList(
  ctx: Ctx,
  input: { filter: ArticleFilter; cursor?: string | null | undefined; size: number },
): Promise<Page<WorkshopRow>> {
  const order = ranked[input.filter];
  const after = order ? null : unpackCursor(input.cursor);
  const from = after
    ? Prisma.sql`AND (article."updatedAt", article.id) < (${new Date(String(after[0]))}, ${String(after[1])}::uuid)`
    : Prisma.empty;
  const rows = await ctx.db.$queryRaw<(WorkshopRow & { id: string })[]>`
    SELECT article.id, article.number, newest.title, article.state, article.visibility, article.locale,
      article."recheckFor", article."helpfulCount", article."unhelpfulCount", article."viewCount",
      article."useCount", article."publishAt", article."updatedAt", newest."editClass",
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
    ORDER BY ${order ? Prisma.sql`${order},` : Prisma.empty} article."updatedAt" DESC, article.id DESC
    LIMIT ${input.size + 1}`;
  if (order) return { rows: rows.slice(0, input.size).map(({ id: _, ...row }) => row), next: null };
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
    SELECT ${Prisma.join(articleFilters.map(count))}
    FROM "Article" article WHERE ${workshopSql(ctx.actor)}`;
  return row ?? null;
}
