import { type Actor, allowed, concealed, holds, isSignedIn, type Verdict } from "../../platform/authorize/index.ts";

/** Boards (with their children) the actor moderates; null means everywhere, [] nowhere. */
export function moderatedBoards(actor: Actor): string[] | null {
  if (holds(actor, ["MODERATOR", "ADMIN"])) return null;
  if (!isSignedIn(actor)) return [];
  return actor.grants.flatMap(({ role, boardId }) => (role === "MODERATOR" && boardId ? [boardId] : []));
}

/** The log is for those who moderate something; for everybody else there is none. */
export function canReadLog(actor: Actor): Verdict {
  const boards = moderatedBoards(actor);
  return boards === null || boards.length > 0 ? allowed : concealed;
}
