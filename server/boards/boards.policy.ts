import {
  type Actor,
  type Audience,
  allowed,
  audiencesOf,
  concealed,
  holds,
  isSignedIn,
  mayWrite,
  refused,
  type Verdict,
} from "../platform/authorize/index.ts";

/** What of a board its rights depend on. */
export interface BoardFacts {
  id: string;
  parentId: string | null;
  visibility: Audience;
  asking: Audience;
  answering: Audience;
  archivedAt: Date | null;
}

/** The board and its parent: a role given on a parent holds on its children. */
export function boardPath(board: Pick<BoardFacts, "id" | "parentId">): string[] {
  return board.parentId ? [board.id, board.parentId] : [board.id];
}

export function canSeeBoard(actor: Actor, board: Pick<BoardFacts, "visibility">): Verdict {
  return audiencesOf(actor).includes(board.visibility) ? allowed : concealed;
}

function belongs(actor: Actor, board: BoardFacts, audience: Audience, because: string): Verdict {
  const seen = canSeeBoard(actor, board);
  if (!seen.ok) return seen;
  if (actor.kind === "system") return allowed;
  if (!isSignedIn(actor)) return refused("signInFirst");
  const writing = mayWrite(actor);
  if (!writing.ok) return writing;
  if (!actor.confirmed) return refused("confirmAddressFirst");
  if (board.archivedAt) return refused("boardArchived");
  return audiencesOf(actor).includes(audience) ? allowed : refused(because);
}

export function canAsk(actor: Actor, board: BoardFacts): Verdict {
  return belongs(actor, board, board.asking, "askingReserved");
}

export function canAnswer(actor: Actor, board: BoardFacts): Verdict {
  return belongs(actor, board, board.answering, "answeringReserved");
}

/** Moderators see and act only where they may enter (no access means no access, also to moderate). */
export function moderates(actor: Actor, board: Pick<BoardFacts, "id" | "parentId" | "visibility">): boolean {
  return canSeeBoard(actor, board).ok && holds(actor, ["MODERATOR", "ADMIN"], boardPath(board));
}

export function canArrangeBoards(actor: Actor): Verdict {
  return holds(actor, ["ADMIN"]) ? allowed : isSignedIn(actor) ? refused("adminsOnly") : refused("signInFirst");
}

/** The list of all boards with what can be set: for everybody but admins there is none. */
export function canSeeAllBoards(actor: Actor): Verdict {
  return holds(actor, ["ADMIN"]) ? allowed : concealed;
}
