import { audiencesOf, type Ctx } from "../platform/authorize/index.ts";
import { Prisma } from "../platform/db/generated/client.ts";
import { NotFound } from "../platform/errors/index.ts";
import { htmlToText } from "../platform/markdown/index.ts";
import { type Page, pageOf, unpackCursor } from "../platform/paging/index.ts";
import type { ArticleAudience } from "./knowledge.schema.ts";
import { visibleArticlesSql } from "./visible-articles.ts";

export interface SectionLink {
  slug: string;
  name: string;
  description: string;
  locale: string;
  visibility: ArticleAudience;
  position: number;
  /** Articles the actor may read in the section itself. */
  articleCount: number;
}

export interface SectionNode extends SectionLink {
  parent: string | null;
  children: SectionNode[];
  /** With those of its children. */
  total: number;
}

/** The tree of sections the actor sees, in order, with counts of what they may read; one statement. */
export async function sectionTree(ctx: Ctx): Promise<SectionNode[]> {
  const rows = await ctx.db.$queryRaw<(SectionLink & { id: string; parentId: string | null })[]>`
    SELECT section.id, section."parentId", section.slug, section.name, section.description, section.locale,
      section.visibility, section.position,
      (SELECT count(*)::int FROM "Article" article WHERE article."sectionId" = section.id
        AND ${visibleArticlesSql(ctx.actor)}) AS "articleCount"
    FROM "Section" section WHERE section.visibility = ANY(${audiencesOf(ctx.actor)}::"Audience"[])
    ORDER BY section.position, section.name`;
  const node = (row: (typeof rows)[number], parent: string | null): SectionNode => {
    const { id, parentId: _, ...link } = row;
    const children = rows.filter((child) => child.parentId === id).map((child) => node(child, row.slug));
    return { ...link, parent, children, total: children.reduce((sum, child) => sum + child.total, row.articleCount) };
  };
  return rows.filter((row) => row.parentId === null).map((row) => node(row, null));
}

/** The present slug of a section that was renamed, for the address it had before; null when there is none for the actor. */
export async function sectionMoved(ctx: Ctx, slug: string): Promise<string | null> {
  const old = await ctx.db.sectionAddress.findFirst({
    where: { slug, section: { visibility: { in: [...audiencesOf(ctx.actor)] } } },
    select: { section: { select: { slug: true } } },
  });
  return old?.section.slug ?? null;
}

/** An article in a list. */
export interface ArticleRow {
  number: number;
  slug: string;
  title: string;
  locale: string;
  /** The first words of its text. */
  opening: string;
  validFor: string | null;
  visibility: ArticleAudience;
  verifiedAt: Date;
  helpfulCount: number;
  unhelpfulCount: number;
}

export interface SectionPage {
  section: Omit<SectionLink, "articleCount" | "position">;
  parent: { slug: string; name: string } | null;
  children: SectionNode[];
  articles: Page<ArticleRow>;
}

/** HTML that is read for the first words of an article, and how many characters of text are kept. */
const OPENING_HTML = 1_200;
const OPENING = 180;

export const articleColumns = Prisma.sql`article.id, article.number, article.slug, article.title, article.locale,
  left(article.html, ${OPENING_HTML}) AS opening, article."validFor", article.visibility, article."verifiedAt",
  article."helpfulCount", article."unhelpfulCount"`;

/** A fetched row as lists show it. */
export function articleRow({ id: _, ...row }: ArticleRow & { id: string }): ArticleRow {
  return { ...row, opening: openingOf(row.opening) };
}

/** The first paragraph's words: headings are left out, a tag that was cut off too. */
function openingOf(html: string): string {
  const text = htmlToText(html.replace(/<[^>]*$/, "").replace(/<h[1-6][^>]*>.*?<\/h[1-6]>/gs, ""));
  const line = text.replace(/\s+/g, " ").trim();
  return line.length <= OPENING ? line : `${line.slice(0, OPENING).replace(/\s+\S*$/, "")} …`;
}

/** A section with its articles by title. Throws NotFound when there is none for the actor. */
export async function sectionPage(
  ctx: Ctx,
  input: { slug: string; cursor?: string | null | undefined; size: number },
): Promise<SectionPage> {
  const tree = await sectionTree(ctx);
  const found = tree.flatMap((node) => [node, ...node.children]).find((node) => node.slug === input.slug);
  if (!found) throw new NotFound();
  const after = unpackCursor(input.cursor);
  const from = after
    ? Prisma.sql`AND (article.title, article.id) > (${String(after[0])}, ${String(after[1])}::uuid)`
    : Prisma.empty;
  const rows = await ctx.db.$queryRaw<(ArticleRow & { id: string })[]>`
    SELECT ${articleColumns} FROM "Article" article JOIN "Section" section ON section.id = article."sectionId"
    WHERE section.slug = ${input.slug} AND ${visibleArticlesSql(ctx.actor)} ${from}
    ORDER BY article.title, article.id LIMIT ${input.size + 1}`;
  const page = pageOf(rows, input.size, (row) => [row.title, row.id]);
  const parent = tree.find((node) => node.slug === found.parent);
  const { articleCount: _, position: _position, children, total: _total, parent: _parent, ...section } = found;
  return {
    section,
    parent: parent ? { slug: parent.slug, name: parent.name } : null,
    children,
    articles: { rows: page.rows.map(articleRow), next: page.next },
  };
}
