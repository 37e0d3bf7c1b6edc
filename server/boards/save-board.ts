import { authorize, type Ctx } from "../platform/authorize/index.ts";
import { Invalid, NotFound } from "../platform/errors/index.ts";
import { type Writing, write } from "../platform/events/index.ts";
import { changesOf } from "./board-changes.ts";
import { boardSaved } from "./boards.events.ts";
import { canArrangeBoards } from "./boards.policy.ts";
import { audiences, type BoardInput } from "./boards.schema.ts";

/**
 * Creates a board, or changes the one whose slug is `current`. A renamed address keeps redirecting.
 * Throws Invalid when the slug is taken, the tree would have three levels, or a child would be more open than its parent.
 */
export async function saveBoard(ctx: Ctx, current: string | null, input: BoardInput): Promise<{ slug: string }> {
  authorize(ctx, canArrangeBoards(ctx.actor));
  await write(ctx, async (writing) => {
    const { tx, record, touch } = writing;
    const existing = current ? await tx.board.findUnique({ where: { slug: current } }) : null;
    if (current && !existing) throw new NotFound();
    const parentId = await parentOf(writing, input, existing?.id ?? null);
    const taken = await tx.board.findUnique({ where: { slug: input.slug }, select: { id: true } });
    if (taken && taken.id !== existing?.id) throw new Invalid("slug", "taken");
    const { parent: _, ...columns } = input;
    const board = existing
      ? await tx.board.update({ where: { id: existing.id }, data: { ...columns, parentId } })
      : await tx.board.create({ data: { ...columns, parentId, createdAt: ctx.now() } });
    await tx.boardSlug.deleteMany({ where: { slug: board.slug } });
    if (existing && existing.slug !== board.slug) {
      await tx.boardSlug.create({ data: { slug: existing.slug, boardId: board.id } });
    }
    const closed = existing !== null && strictness(board.visibility) > strictness(existing.visibility);
    record(boardSaved, { boardId: board.id, slug: board.slug, closed, ...changesOf(existing, board) });
    touch("boards", `board:${board.slug}`, "topics", ...(existing ? [`board:${existing.slug}`, "*"] : []));
  });
  return { slug: input.slug };
}

async function parentOf({ tx }: Writing, input: BoardInput, ownId: string | null): Promise<string | null> {
  if (ownId) {
    const children = await tx.board.findMany({ where: { parentId: ownId }, select: { visibility: true } });
    if (children.length > 0 && input.parent) throw new Invalid("parent", "treeTooDeep");
    if (children.some((child) => strictness(child.visibility) < strictness(input.visibility))) {
      throw new Invalid("visibility", "childMoreOpen");
    }
  }
  if (!input.parent) return null;
  const parent = await tx.board.findUnique({ where: { slug: input.parent } });
  if (!parent || parent.id === ownId) throw new Invalid("parent", "unknownBoard");
  if (parent.parentId) throw new Invalid("parent", "treeTooDeep");
  if (strictness(input.visibility) < strictness(parent.visibility))
    throw new Invalid("visibility", "moreOpenThanParent");
  return parent.id;
}

function strictness(audience: (typeof audiences)[number]): number {
  return audiences.indexOf(audience);
}
