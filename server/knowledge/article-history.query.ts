import { authorize, type Ctx, isSignedIn } from "../platform/authorize/index.ts";
import { NotFound } from "../platform/errors/index.ts";
import { loadArticle } from "./article-facts.ts";
import { canSeeWorkshop } from "./knowledge.policy.ts";
import { type DiffPart, wordDiff } from "./word-diff.ts";

export interface ArticleRevisionRow {
  version: number;
  title: string;
  editClass: "TYPO" | "MEDIUM" | "MAJOR";
  note: string;
  /** Null for the community's own drafts and for people who are gone. */
  by: { name: string; displayName: string } | null;
  at: Date;
  published: boolean;
}

/** Most revisions one list shows. */
const MOST = 200;

/** Every revision of an article, newest first, for whoever works on it. */
export async function articleHistory(ctx: Ctx, number: number): Promise<ArticleRevisionRow[]> {
  const article = await workshopArticle(ctx, number);
  return ctx.db.$queryRaw<ArticleRevisionRow[]>`
    SELECT r.version, r.title, r."editClass", r.note, r."createdAt" AS at,
      r.version = ${article.publishedVersion ?? 0} AS published,
      (SELECT json_build_object('name', u.name, 'displayName', u."displayName") FROM "User" u WHERE u.id = r."byId") AS by
    FROM "ArticleRevision" r WHERE r."articleId" = ${article.id}::uuid ORDER BY r.version DESC LIMIT ${MOST}`;
}

export interface RevisionComparison {
  version: number;
  /** The revision before it; null for the first. */
  before: number | null;
  title: DiffPart[];
  text: DiffPart[];
}

/** What one revision changed, word by word, against the one before it or the one asked for. */
export async function compareRevisions(
  ctx: Ctx,
  input: { number: number; version: number; with?: number | undefined },
): Promise<RevisionComparison> {
  const article = await workshopArticle(ctx, input.number);
  const revision = await ctx.db.articleRevision.findUnique({
    where: { articleId_version: { articleId: article.id, version: input.version } },
  });
  if (!revision) throw new NotFound();
  const before = await ctx.db.articleRevision.findFirst({
    where: { articleId: article.id, version: input.with ?? { lt: input.version } },
    orderBy: { version: "desc" },
  });
  return {
    version: revision.version,
    before: before?.version ?? null,
    title: wordDiff(before?.title ?? "", revision.title),
    text: wordDiff(before?.markdown ?? "", revision.markdown),
  };
}

async function workshopArticle(ctx: Ctx, number: number) {
  if (!isSignedIn(ctx.actor)) throw new NotFound();
  const article = await loadArticle(ctx.db, { number });
  authorize(ctx, canSeeWorkshop(ctx.actor, article));
  return article;
}
