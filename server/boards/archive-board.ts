import { authorize, type Ctx } from "../platform/authorize/index.ts";
import { NotFound } from "../platform/errors/index.ts";
import { write } from "../platform/events/index.ts";
import { boardSaved } from "./boards.events.ts";
import { canArrangeBoards } from "./boards.policy.ts";

/** Takes a board out of lists and closes it for writing, or brings it back; its topics stay readable. */
export async function archiveBoard(ctx: Ctx, slug: string, archived: boolean): Promise<void> {
  authorize(ctx, canArrangeBoards(ctx.actor));
  await write(ctx, async ({ tx, record, touch }) => {
    const board = await tx.board.findUnique({ where: { slug }, select: { id: true, archivedAt: true } });
    if (!board) throw new NotFound();
    await tx.board.update({ where: { id: board.id }, data: { archivedAt: archived ? ctx.now() : null } });
    const was = { archived: board.archivedAt ? "yes" : "no" };
    const after = { archived: archived ? "yes" : "no" };
    record(boardSaved, { boardId: board.id, slug, closed: false, before: was, after });
    touch("boards", `board:${slug}`, "topics", "*");
  });
}
