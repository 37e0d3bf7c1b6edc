import { type Actor, audiencesOf, type Ctx } from "../platform/authorize/index.ts";
import type { Prisma } from "../platform/db/generated/client.ts";
import { NotFound } from "../platform/errors/index.ts";
import { type BoardNode, type BoardView, extraField } from "./boards.schema.ts";

/** The boards an actor may see: the one predicate for every list, count, search and feed. */
export function visibleBoards(actor: Actor): Prisma.BoardWhereInput {
  return { visibility: { in: audiencesOf(actor) } };
}

/** The part of a board that its policy needs, as a select for other domains' queries. */
export const boardFacts = {
  id: true,
  slug: true,
  parentId: true,
  visibility: true,
  asking: true,
  answering: true,
  archivedAt: true,
  askersAccept: true,
  maxSolutions: true,
  syncArticles: true,
  kinds: true,
  locale: true,
  name: true,
} satisfies Prisma.BoardSelect;

export const boardLink = {
  slug: true,
  name: true,
  tint: true,
  locale: true,
  visibility: true,
} satisfies Prisma.BoardSelect;

function share(solved: number, all: number): number | null {
  return all === 0 ? null : solved / all;
}

/** The tree of boards the actor sees, in order; two levels, one query. */
export async function boardTree(ctx: Ctx): Promise<BoardNode[]> {
  const rows = await ctx.db.board.findMany({
    where: { ...visibleBoards(ctx.actor), archivedAt: null },
    orderBy: [{ position: "asc" }, { name: "asc" }],
    select: {
      ...boardLink,
      id: true,
      parentId: true,
      description: true,
      kinds: true,
      topicCount: true,
      solvedCount: true,
    },
  });
  const node = (row: (typeof rows)[number]): BoardNode => ({
    slug: row.slug,
    name: row.name,
    tint: row.tint,
    locale: row.locale,
    visibility: row.visibility,
    description: row.description,
    kinds: row.kinds,
    topicCount: row.topicCount,
    solvedShare: share(row.solvedCount, row.topicCount),
    children: rows.filter((child) => child.parentId === row.id).map(node),
  });
  const seen = new Set(rows.map((row) => row.id));
  return rows.filter((row) => row.parentId === null || !seen.has(row.parentId)).map(node);
}

/**
 * One board by its address. Throws NotFound when it does not exist or the actor may not see it.
 * `movedTo` is the slug it has now when it was asked for by an old one.
 */
export async function boardBySlug(ctx: Ctx, slug: string): Promise<BoardView & { movedTo: string | null }> {
  const old = await ctx.db.boardSlug.findUnique({ where: { slug } });
  const row = await ctx.db.board.findFirst({
    where: { AND: [visibleBoards(ctx.actor), old ? { id: old.boardId } : { slug }] },
    select: {
      ...boardLink,
      description: true,
      kinds: true,
      topicCount: true,
      solvedCount: true,
      extraFields: true,
      parent: { select: { slug: true, name: true, visibility: true } },
      children: {
        where: visibleBoards(ctx.actor),
        orderBy: { position: "asc" },
        select: { ...boardLink, topicCount: true, solvedCount: true },
      },
    },
  });
  if (!row) throw new NotFound();
  const parentSeen = row.parent && audiencesOf(ctx.actor).includes(row.parent.visibility);
  const topicCount = row.children.reduce((sum, child) => sum + child.topicCount, row.topicCount);
  const solvedCount = row.children.reduce((sum, child) => sum + child.solvedCount, row.solvedCount);
  return {
    ...row,
    topicCount,
    solvedCount,
    solvedShare: share(solvedCount, topicCount),
    parent: parentSeen && row.parent ? { slug: row.parent.slug, name: row.parent.name } : null,
    extraFields: extraField.array().parse(row.extraFields),
    movedTo: old ? row.slug : null,
  };
}

/** Ids of a board and its children that the actor sees; NotFound when the board is not visible. */
export async function boardIdsUnder(ctx: Ctx, slug: string): Promise<string[]> {
  const rows = await ctx.db.board.findMany({
    where: { AND: [visibleBoards(ctx.actor), { OR: [{ slug }, { parent: { slug } }] }] },
    select: { id: true, slug: true },
  });
  if (!rows.some((row) => row.slug === slug)) throw new NotFound();
  return rows.map((row) => row.id);
}
