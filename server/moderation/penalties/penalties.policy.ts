import { boardPath } from "../../boards/index.ts";
import {
  type Actor,
  allowed,
  concealed,
  type Grant,
  holds,
  isSignedIn,
  refused,
  type Verdict,
} from "../../platform/authorize/index.ts";
import type { PenaltyKind } from "./penalties-limits.schema.ts";

/** What of a member decides who may act on them. */
export interface MemberFacts {
  id: string;
  grants: readonly Grant[];
}

/** The board of the post that is the cause. */
type Board = Parameters<typeof boardPath>[0] | null;

/** Admins 4, moderators of everything 3, other staff and moderators of boards 2, everybody else 1. */
function level(grants: readonly Grant[]): number {
  const levels = grants.map(({ role, boardId }) => {
    if (role === "ADMIN") return 4;
    if (role === "MODERATOR") return boardId === null ? 3 : 2;
    return role === "SUPER_USER" ? 1 : 2;
  });
  return Math.max(1, ...levels);
}

/** Whoever moderates something: they may know that members have records. */
export function moderatesSomething(actor: Actor): boolean {
  if (actor.kind === "system") return true;
  return isSignedIn(actor) && actor.grants.some(({ role }) => role === "MODERATOR" || role === "ADMIN");
}

/** Moderators and admins of the whole community. */
export function moderatesEverything(actor: Actor): boolean {
  return holds(actor, ["MODERATOR", "ADMIN"]);
}

/**
 * Giving a penalty: moderators and admins, never on themselves, never on somebody of an equal or higher role (PE-04).
 * Moderators of single boards write notes and warn, for a post on a board of theirs; what holds everywhere is for those
 * who moderate everywhere.
 */
export function canPenalise(actor: Actor, member: MemberFacts, kind: PenaltyKind, board: Board): Verdict {
  if (actor.kind === "system") return allowed;
  const over = canActOn(actor, member);
  if (!over.ok || moderatesEverything(actor)) return over;
  if (kind === "SILENCE" || kind === "SUSPENSION") return refused("communityModeratorsOnly");
  if (!board) return refused("postAsCause");
  return holds(actor, ["MODERATOR", "ADMIN"], boardPath(board)) ? allowed : refused("moderatorsOnly");
}

/** Taking everything of a member at once. */
export function canSweep(actor: Actor, member: MemberFacts): Verdict {
  const over = canActOn(actor, member);
  if (!over.ok) return over;
  return moderatesEverything(actor) ? allowed : refused("communityModeratorsOnly");
}

function canActOn(actor: Actor, member: MemberFacts): Verdict {
  if (!isSignedIn(actor)) return actor.kind === "system" ? allowed : refused("signInFirst");
  if (!moderatesSomething(actor)) return refused("moderatorsOnly");
  if (actor.id === member.id) return refused("notYourself");
  return level(member.grants) < level(actor.grants) ? allowed : refused("equalOrHigherRole");
}

/** The record of a member is for those who moderate something; for everybody else there is none. */
export function canSeeRecord(actor: Actor): Verdict {
  return moderatesSomething(actor) ? allowed : concealed;
}

/** Boards (with their children) whose penalties the actor sees; null means all of them. */
export function recordBoards(actor: Actor): string[] | null {
  if (moderatesEverything(actor)) return null;
  if (!isSignedIn(actor)) return [];
  return actor.grants.flatMap(({ role, boardId }) => (role === "MODERATOR" && boardId ? [boardId] : []));
}
