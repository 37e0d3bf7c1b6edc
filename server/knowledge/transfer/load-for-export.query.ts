import type { Db } from "../../platform/db/client.ts";
import { loadBeside, namesBeside } from "./load-beside.query.ts";
import { type BesideArticle, type ExportedArticle, type ExportedRevision, nothingBeside } from "./transfer.schema.ts";

export interface LoadedForExport {
  article: ExportedArticle;
  revisions: { facts: ExportedRevision; markdown: string }[];
  beside: BesideArticle;
  /** Everybody who is named. */
  names: string[];
}

type Source = ExportedArticle["sources"][number] & { articleId: string };
type Recheck = Omit<ExportedArticle["rechecks"][number], "openedAt" | "closedAt"> & {
  articleId: string;
  openedAt: Date;
  closedAt: Date | null;
};
type Revision = Omit<ExportedRevision, "article" | "locale" | "createdAt"> & {
  articleId: string;
  markdown: string;
  createdAt: Date;
};
type Dates = "publishedAt" | "verifiedAt" | "reviewAt" | "retiredAt" | "publishAt" | "createdAt" | "updatedAt";
type Row = Omit<ExportedArticle, Dates | "sources" | "rechecks"> & Record<Dates, Date | null>;

const iso = (date: Date | null) => date?.toISOString() ?? null;

/** The next articles by number, with everything that belongs to them, in a fixed order. Seven statements a batch. */
export async function loadForExport(db: Db, after: number, most: number): Promise<LoadedForExport[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT a.id, a.number, a.slug, a.locale, s.slug AS section, a.state, a.visibility, owner.name AS owner,
      reviewer.name AS reviewer, a."staffNote", a."validFor", a."latestVersion", a."publishedVersion", a."publishedAt",
      a."verifiedAt", a."reviewAt", a."recheckFor", a."retiredAt", a."retiredFor", a."viewCount", COALESCE(a."topicId",
        (SELECT o."topicId" FROM "ArticleOrigin" o WHERE o."articleId" = a.id AND o.main LIMIT 1), a."originTopicId") AS topic,
      a."originalId" AS original, a."originalVersion", a."publishAt", a."publishVersion", planner.name AS "scheduledBy",
      a."createdAt", a."updatedAt"
    FROM "Article" a JOIN "User" owner ON owner.id = a."ownerId" LEFT JOIN "User" reviewer ON reviewer.id = a."reviewerId"
    LEFT JOIN "User" planner ON planner.id = a."scheduledById" LEFT JOIN "Section" s ON s.id = a."sectionId"
    WHERE a.number > ${after} ORDER BY a.number LIMIT ${most}`;
  const ids = rows.map((row) => row.id);
  const [all, sources, revisions, rechecks] = await Promise.all([
    loadBeside(db, ids),
    db.$queryRaw<Source[]>`
      SELECT src."articleId", src."postId" AS post, p.number AS "postNumber", src."topicId" AS topic,
        t.number AS "topicNumber", COALESCE(t.title, '') AS "topicTitle", src."postVersion" AS version, src.hash, src.role,
        author.name AS author
      FROM "ArticleSource" src JOIN "User" author ON author.id = src."authorId"
      LEFT JOIN "Post" p ON p.id = src."postId" LEFT JOIN "Topic" t ON t.id = src."topicId"
      WHERE src."articleId" = ANY(${ids}::uuid[])
      UNION ALL
      SELECT o."articleId", o."postId", o."postNumber", o."topicId", o."topicNumber", o."topicTitle", o."postVersion",
        o.hash, o.role, author.name
      FROM "ArticleOrigin" o JOIN "User" author ON author.id = o."authorId" WHERE o."articleId" = ANY(${ids}::uuid[])
      ORDER BY post`,
    db.$queryRaw<Revision[]>`
      SELECT r."articleId", r.version, r.title, r.markdown, r.hash, r."editClass", r.note, person.name AS by, r."createdAt"
      FROM "ArticleRevision" r LEFT JOIN "User" person ON person.id = r."byId"
      WHERE r."articleId" = ANY(${ids}::uuid[]) ORDER BY r.version`,
    db.$queryRaw<Recheck[]>`
      SELECT c."articleId", c.id, c.why, c."postId" AS post, opener.name AS by, c."openedAt", c."closedAt",
        closer.name AS "closedBy", c.outcome
      FROM "ArticleRecheck" c LEFT JOIN "User" opener ON opener.id = c."byId"
      LEFT JOIN "User" closer ON closer.id = c."closedById"
      WHERE c."articleId" = ANY(${ids}::uuid[]) ORDER BY c.id`,
  ]);
  return rows.map((row) => {
    const own = <T extends { articleId: string }>(all: T[]) =>
      all.filter((one) => one.articleId === row.id).map(({ articleId: _, ...rest }) => rest);
    const article: ExportedArticle = {
      ...row,
      publishedAt: iso(row.publishedAt),
      verifiedAt: iso(row.verifiedAt),
      reviewAt: iso(row.reviewAt),
      retiredAt: iso(row.retiredAt),
      publishAt: iso(row.publishAt),
      createdAt: iso(row.createdAt) ?? "",
      updatedAt: iso(row.updatedAt) ?? "",
      sources: own(sources),
      rechecks: own(rechecks).map(({ openedAt, closedAt, ...check }) => ({
        ...check,
        openedAt: openedAt.toISOString(),
        closedAt: iso(closedAt),
      })),
    };
    const texts = own(revisions).map(({ markdown, version, createdAt, ...facts }) => ({
      markdown,
      facts: { article: row.number, version, locale: row.locale, ...facts, createdAt: createdAt.toISOString() },
    }));
    const beside = all.get(row.id) ?? nothingBeside;
    const names = [
      ...namesBeside(beside),
      row.owner,
      row.reviewer,
      row.scheduledBy,
      ...article.sources.map((one) => one.author),
      ...texts.map((one) => one.facts.by),
      ...article.rechecks.flatMap((one) => [one.by, one.closedBy]),
    ].filter((name) => name !== null);
    return { article, revisions: texts, beside, names };
  });
}
