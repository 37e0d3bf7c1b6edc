import { authorize, type Ctx } from "../platform/authorize/index.ts";
import { NotFound } from "../platform/errors/index.ts";
import { canSeeAllBoards } from "./boards.policy.ts";
import { type BoardInput, boardInput } from "./boards.schema.ts";

/** A board in the list of admins: also archived ones, with their place in the tree. */
export interface AdminBoard {
  slug: string;
  name: string;
  tint: number;
  locale: string;
  visibility: BoardInput["visibility"];
  asking: BoardInput["asking"];
  topicCount: number;
  archived: boolean;
  children: AdminBoard[];
}

/** All boards as a tree, in order. Throws NotFound for everybody but admins. */
export async function allBoards(ctx: Ctx): Promise<AdminBoard[]> {
  authorize(ctx, canSeeAllBoards(ctx.actor));
  const rows = await ctx.db.board.findMany({
    orderBy: [{ position: "asc" }, { name: "asc" }],
    select: {
      id: true,
      parentId: true,
      slug: true,
      name: true,
      tint: true,
      locale: true,
      visibility: true,
      asking: true,
      topicCount: true,
      archivedAt: true,
    },
  });
  const node = ({ id, parentId: _, archivedAt, asking, ...row }: (typeof rows)[number]): AdminBoard => ({
    ...row,
    asking: asking === "PUBLIC" ? "MEMBERS" : asking,
    archived: archivedAt !== null,
    children: rows.filter((child) => child.parentId === id).map(node),
  });
  return rows.filter((row) => row.parentId === null).map(node);
}

/** A board as the form that changes it wants it. */
export interface EditableBoard {
  board: BoardInput;
  archived: boolean;
  topicCount: number;
  /** Boards below it: while there are any, it stays on the first level. */
  childCount: number;
}

/** Everything an admin may change of a board. Throws NotFound when there is none, and for everybody but admins. */
export async function boardForEditing(ctx: Ctx, slug: string): Promise<EditableBoard> {
  authorize(ctx, canSeeAllBoards(ctx.actor));
  const row = await ctx.db.board.findUnique({
    where: { slug },
    include: { parent: { select: { slug: true } }, _count: { select: { children: true } } },
  });
  if (!row) throw new NotFound();
  const known = Object.fromEntries(Object.entries(row).filter(([name]) => name in boardInput.shape));
  return {
    board: boardInput.parse({ ...known, parent: row.parent?.slug ?? null }),
    archived: row.archivedAt !== null,
    topicCount: row.topicCount,
    childCount: row._count.children,
  };
}
