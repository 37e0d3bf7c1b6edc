import {
  type Actor,
  allowed,
  concealed,
  holds,
  isSignedIn,
  refused,
  type Verdict,
} from "../platform/authorize/index.ts";

/** Reading is counted for members alone. */
export function canBeCounted(actor: Actor): Verdict {
  return isSignedIn(actor) ? allowed : refused("signInFirst");
}

/** Level 4 is given and taken by admins and by moderators of the whole community. */
export function canGiveTrust(actor: Actor): Verdict {
  if (!isSignedIn(actor)) return refused("signInFirst");
  return holds(actor, ["ADMIN", "MODERATOR"]) ? allowed : refused("moderatorsOnly");
}

/** How far somebody is trusted is seen by themselves and by staff who may act on it; for others there is no such thing. */
export function canSeeTrust(actor: Actor, userId: string): Verdict {
  if (isSignedIn(actor) && actor.id === userId) return allowed;
  return canGiveTrust(actor).ok ? allowed : concealed;
}
