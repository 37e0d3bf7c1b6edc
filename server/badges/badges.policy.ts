import {
  type Actor,
  allowed,
  concealed,
  holds,
  isSignedIn,
  personId,
  refused,
  type Verdict,
} from "../platform/authorize/index.ts";

/** What badges there are and what they ask for: admins. */
export function canArrangeBadges(actor: Actor): Verdict {
  return holds(actor, ["ADMIN"]) ? allowed : isSignedIn(actor) ? refused("adminsOnly") : refused("signInFirst");
}

/** The list with criteria, drafts and progress: for everybody but admins there is none. */
export function canSeeBadgeDesk(actor: Actor): Verdict {
  return holds(actor, ["ADMIN"]) ? allowed : concealed;
}

/** Giving a badge with a citation and taking one back: moderators and admins of the whole community. */
export function canHandleBadges(actor: Actor): Verdict {
  if (holds(actor, ["MODERATOR", "ADMIN"])) return allowed;
  return isSignedIn(actor) ? refused("moderatorsOnly") : refused("signInFirst");
}

/** Nobody gives a badge to themselves. */
export function canGiveBadgeTo(actor: Actor, userId: string): Verdict {
  const may = canHandleBadges(actor);
  return may.ok && personId(actor) === userId ? refused("ownBadge") : may;
}
