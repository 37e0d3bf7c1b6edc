import {
  type Actor,
  allowed,
  audiencesOf,
  concealed,
  isSignedIn,
  type Verdict,
} from "../../platform/authorize/index.ts";

const roles = ["MODERATOR", "ADMIN"] as const;

/** What of an item its rights depend on. The board is the one its post stands on now; null for none. */
export interface ItemFacts {
  authorId: string | null;
  board: { id: string; parentId: string | null; visibility: "PUBLIC" | "MEMBERS" | "SUPER_USERS" | "STAFF" } | null;
}

/** Where somebody moderates: everywhere, or on these boards and their children. */
export function reviewScope(actor: Actor): { everywhere: boolean; boards: string[] } {
  if (actor.kind === "system") return { everywhere: true, boards: [] };
  if (!isSignedIn(actor)) return { everywhere: false, boards: [] };
  const grants = actor.grants.filter(({ role }) => roles.some((one) => one === role));
  return {
    everywhere: grants.some(({ boardId }) => boardId === null),
    boards: grants.flatMap(({ boardId }) => (boardId ? [boardId] : [])),
  };
}

/** The review queue is for moderators, of the community or of a board; for everybody else it is not there. */
export function canReview(actor: Actor): Verdict {
  const { everywhere, boards } = reviewScope(actor);
  return everywhere || boards.length > 0 ? allowed : concealed;
}

/**
 * Deciding about an item: moderators of its board who may enter it; without a board, moderators of the community. Nobody
 * decides about what they wrote themselves, nor learns who complained of it: for them there is no such item (PE-02).
 */
export function canDecide(actor: Actor, { board, authorId }: ItemFacts): Verdict {
  if (isSignedIn(actor) && actor.id === authorId) return concealed;
  const { everywhere, boards } = reviewScope(actor);
  if (!board) return everywhere ? allowed : concealed;
  if (!audiencesOf(actor).includes(board.visibility)) return concealed;
  const path = [board.id, ...(board.parentId ? [board.parentId] : [])];
  return everywhere || path.some((id) => boards.includes(id)) ? allowed : concealed;
}
