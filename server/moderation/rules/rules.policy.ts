import { type BoardFacts, moderates } from "../../boards/index.ts";
import {
  type Actor,
  allowed,
  concealed,
  holds,
  isSignedIn,
  refused,
  type Verdict,
} from "../../platform/authorize/index.ts";

type Board = Pick<BoardFacts, "id" | "parentId" | "visibility">;

/** Admins and the community's moderators see all rules; moderators of boards see those of their boards. */
export function canSeeRules(actor: Actor): Verdict {
  const somewhere = isSignedIn(actor) && actor.grants.some(({ role }) => role === "MODERATOR" || role === "ADMIN");
  return somewhere || actor.kind === "system" ? allowed : concealed;
}

export function seesAllRules(actor: Actor): boolean {
  return holds(actor, ["MODERATOR", "ADMIN"]);
}

/** Writing a rule for a board (null: for all): whoever moderates there. */
export function canWriteRule(actor: Actor, board: Board | null): Verdict {
  const seen = canSeeRules(actor);
  if (!seen.ok) return isSignedIn(actor) ? refused("moderatorsOnly") : refused("signInFirst");
  if (seesAllRules(actor)) return allowed;
  if (!board) return refused("ruleForOwnBoards");
  return moderates(actor, board) ? allowed : concealed;
}
