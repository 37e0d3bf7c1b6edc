import { type Actor, audiencesOf, personId } from "../../platform/authorize/index.ts";
import { Prisma } from "../../platform/db/generated/client.ts";
import { reviewScope } from "./queue.policy.ts";

/** Ids of the boards the actor moderates and may enter; the list sibling of `canDecide`. */
export function moderatedBoardsSql(actor: Actor): Prisma.Sql {
  const { everywhere, boards } = reviewScope(actor);
  const here = everywhere
    ? Prisma.sql`TRUE`
    : Prisma.sql`(mb.id = ANY(${boards}::uuid[]) OR mb."parentId" = ANY(${boards}::uuid[]))`;
  return Prisma.sql`SELECT mb.id FROM "Board" mb WHERE mb.visibility = ANY(${audiencesOf(actor)}::"Audience"[]) AND ${here}`;
}

/** Whether the actor may decide about the row `item` of ReviewItem, going by the board it stands under. */
export function seenItemsSql(actor: Actor): Prisma.Sql {
  return Prisma.sql`${onModeratedBoard(actor, Prisma.sql`item."boardId"`)}
    AND item."authorId" IS DISTINCT FROM ${personId(actor)}::uuid`;
}

/** Whether the actor moderates the board given as an expression; no board is for moderators of the community. */
export function onModeratedBoard(actor: Actor, board: Prisma.Sql): Prisma.Sql {
  const none = reviewScope(actor).everywhere ? Prisma.sql`${board} IS NULL OR` : Prisma.empty;
  return Prisma.sql`(${none} ${board} IN (${moderatedBoardsSql(actor)}))`;
}

/** Items counted for the frame; more is "99+". */
const MOST = 100;

/** How many open items the actor could decide about, at most 100; for the query every page asks. */
export function openItemsSql(actor: Actor): Prisma.Sql {
  return Prisma.sql`SELECT count(*)::int FROM (SELECT 1 FROM "ReviewItem" item
    WHERE item."decidedAt" IS NULL AND ${seenItemsSql(actor)} LIMIT ${MOST}::int) open`;
}
