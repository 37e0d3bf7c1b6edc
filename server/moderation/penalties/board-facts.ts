import type { BoardFacts } from "../../boards/index.ts";
import type { Tx } from "../../platform/db/client.ts";

/** What of a penalty's board its rights ask for; null for none. */
export type PenaltyBoard = Pick<BoardFacts, "id" | "parentId" | "visibility">;

export async function loadBoardFacts(tx: Tx, boardId: string | null): Promise<PenaltyBoard | null> {
  if (!boardId) return null;
  return tx.board.findUnique({ where: { id: boardId }, select: { id: true, parentId: true, visibility: true } });
}
