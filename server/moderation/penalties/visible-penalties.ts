import { moderates } from "../../boards/index.ts";
import { type Actor, audiencesOf } from "../../platform/authorize/index.ts";
import { Prisma } from "../../platform/db/generated/client.ts";
import type { PenaltyBoard } from "./board-facts.ts";
import { moderatesEverything, recordBoards } from "./penalties.policy.ts";

/** Whether a moderator sees a penalty: those of boards they moderate and may enter; without a board, who moderates everything. */
export function seesPenalty(actor: Actor, board: PenaltyBoard | null): boolean {
  return board ? moderates(actor, board) : moderatesEverything(actor);
}

/** The same in SQL, over the alias `p`. */
export function visiblePenaltiesSql(actor: Actor): Prisma.Sql {
  const boards = recordBoards(actor);
  return Prisma.sql`((p."boardId" IS NULL AND ${boards === null}) OR EXISTS (SELECT 1 FROM "Board" b
    WHERE b.id = p."boardId" AND b.visibility = ANY(${audiencesOf(actor)}::"Audience"[])
      AND (${boards === null} OR b.id = ANY(${boards ?? []}::uuid[]) OR b."parentId" = ANY(${boards ?? []}::uuid[]))))`;
}
