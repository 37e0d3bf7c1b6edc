import {
  type Actor,
  allowed,
  concealed,
  type Grant,
  holds,
  isSignedIn,
  type Member,
  refused,
  type Staff,
  type Verdict,
} from "../platform/authorize/index.ts";

/** Accounts are made by visitors; whoever is signed in has one. */
export function canSignUp(actor: Actor): Verdict {
  return isSignedIn(actor) ? refused("alreadySignedIn") : allowed;
}

/** The own account is everybody's own business. */
export function hasAccount(actor: Actor): Verdict {
  return isSignedIn(actor) ? allowed : refused("signInFirst");
}

/** Roles, the list of people and claim links: admins of the whole community alone (PE-03, PE-04). */
export function canManagePeople(actor: Actor): Verdict {
  if (holds(actor, ["ADMIN"])) return allowed;
  return isSignedIn(actor) ? refused("adminsOnly") : refused("signInFirst");
}

/** Addresses, devices and roles of people: for everybody but admins there is no such list (AZ-20). */
export function canSeePeople(actor: Actor): Verdict {
  return holds(actor, ["ADMIN"]) ? allowed : concealed;
}

/** Staff are those with a role of staff everywhere, and agents of any board: they work for the company. */
export function staffBy(grants: readonly Grant[]): boolean {
  return grants.some(({ role, boardId }) => role === "AGENT" || (role !== "SUPER_USER" && boardId === null));
}

export function superUserBy(grants: readonly Grant[]): boolean {
  return grants.some(({ role }) => role === "SUPER_USER");
}

/** The signed-in person; call after `authorize(ctx, hasAccount(…))`. */
export function self(actor: Actor): Member | Staff {
  if (!isSignedIn(actor)) throw new Error("nobody is signed in");
  return actor;
}
