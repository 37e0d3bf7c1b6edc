import type { Tx } from "../platform/db/client.ts";
import { Prisma } from "../platform/db/generated/client.ts";
import { NotFound } from "../platform/errors/index.ts";
import type { ArticleFacts } from "./knowledge.policy.ts";

/** An article as commands need it: what rights ask, its newest revision and what its row says. */
export interface LoadedArticle extends ArticleFacts {
  id: string;
  number: number;
  slug: string;
  sectionId: string | null;
  /** Address of its section; null while it has none. */
  section: string | null;
  locale: string;
  title: string;
  staffNote: string;
  validFor: string | null;
  verifiedAt: Date | null;
  createdAt: Date;
  topicId: string | null;
  recheckFor: string | null;
  /** When a reviewed revision will be shown, and which; null while none waits. */
  publishAt: Date | null;
  publishVersion: number | null;
  originalId: string | null;
  originalVersion: number | null;
  /** The newest revision. */
  newest: { title: string; markdown: string; note: string; editClass: "TYPO" | "MEDIUM" | "MAJOR"; createdAt: Date };
}

type Row = Omit<LoadedArticle, "newest"> & {
  newestTitle: string;
  newestMarkdown: string;
  newestNote: string;
  newestClass: LoadedArticle["newest"]["editClass"];
  newestAt: Date;
};

/**
 * Loads an article with its newest revision in one statement; `lock` holds its row until the transaction ends.
 * Throws NotFound when there is none. Whether the actor may see it is the policy's question.
 */
export async function loadArticle(
  tx: Pick<Tx, "$queryRaw">,
  key: { number: number } | { id: string },
  options: { lock?: boolean } = {},
): Promise<LoadedArticle> {
  const where = "number" in key ? Prisma.sql`a.number = ${key.number}` : Prisma.sql`a.id = ${key.id}::uuid`;
  if (options.lock) {
    // Locked first and read after: a row that is read while it waits would pair its old version with new revisions.
    const locked = await tx.$queryRaw<{ id: string }[]>`SELECT a.id FROM "Article" a WHERE ${where} FOR UPDATE`;
    if (locked.length === 0) throw new NotFound();
  }
  const [row] = await tx.$queryRaw<Row[]>`
    SELECT a.id, a.number, a.slug, a."sectionId", s.slug AS section, a.locale, a.title, a.state, a.visibility,
      a."ownerId", a."latestVersion", a."publishedVersion", a."staffNote", a."validFor", a."verifiedAt", a."createdAt",
      a."topicId", a."recheckFor", a."publishAt", a."publishVersion", a."originalId", a."originalVersion", r."byId" AS "lastAuthorId", r.title AS "newestTitle", r.markdown AS "newestMarkdown",
      r.note AS "newestNote", r."editClass" AS "newestClass", r."createdAt" AS "newestAt"
    FROM "Article" a JOIN "ArticleRevision" r ON r."articleId" = a.id AND r.version = a."latestVersion"
    LEFT JOIN "Section" s ON s.id = a."sectionId"
    WHERE ${where}`;
  if (!row) throw new NotFound();
  const { newestTitle, newestMarkdown, newestNote, newestClass, newestAt, ...facts } = row;
  return {
    ...facts,
    newest: {
      title: newestTitle,
      markdown: newestMarkdown,
      note: newestNote,
      editClass: newestClass,
      createdAt: newestAt,
    },
  };
}

/** What a change of what readers see makes stale: the article, the lists, and the topics that point to it. */
export async function articleTags(
  tx: Pick<Tx, "$queryRaw">,
  article: { id: string; number: number },
): Promise<string[]> {
  const topics = await tx.$queryRaw<{ number: number }[]>`
    SELECT DISTINCT t.number FROM "ArticleSource" src JOIN "Topic" t ON t.id = src."topicId"
    WHERE src."articleId" = ${article.id}::uuid`;
  return [`article:${article.number}`, "articles", ...topics.map((topic) => `topic:${topic.number}`)];
}

export interface SourceRow {
  postId: string;
  topicId: string;
  authorId: string;
  role: "PROBLEM" | "ANSWER";
}

/** The posts an article's text comes from. */
export function sourcesOf(tx: Pick<Tx, "articleSource">, articleId: string): Promise<SourceRow[]> {
  return tx.articleSource.findMany({
    where: { articleId },
    orderBy: [{ role: "asc" }, { postId: "asc" }],
    select: { postId: true, topicId: true, authorId: true, role: true },
  });
}
