import {
  type Actor,
  allowed,
  concealed,
  holds,
  isSignedIn,
  mayWrite,
  personId,
  refused,
  type Verdict,
} from "../platform/authorize/index.ts";
import type { StepAs } from "./programme-limits.schema.ts";

/** Agents, moderators and admins of the whole community look after the programme. */
export function runsProgramme(actor: Actor): boolean {
  return holds(actor, ["AGENT", "MODERATOR", "ADMIN"]);
}

/** Deciding about people: those who look after the programme, and never about themselves. */
export function canDecide(actor: Actor, userId?: string): Verdict {
  if (!isSignedIn(actor)) return actor.kind === "system" ? allowed : refused("signInFirst");
  if (!runsProgramme(actor)) return refused("staffOnly");
  return actor.id === userId ? refused("ownMembership") : allowed;
}

/** The board of stays, reasons and figures of others: for everybody else it does not exist. */
export function canSeeProgramme(actor: Actor): Verdict {
  return runsProgramme(actor) ? allowed : concealed;
}

/** Whoever has confirmed an address and is known a little may propose others. */
export function canNominate(actor: Actor): Verdict {
  if (!isSignedIn(actor)) return refused("signInFirst");
  const writing = mayWrite(actor);
  if (!writing.ok) return writing;
  if (runsProgramme(actor)) return allowed;
  if (!actor.confirmed) return refused("confirmAddressFirst");
  return actor.trustLevel >= 1 ? allowed : refused("newMember");
}

/** Own stay: everybody signed in (there may be none). */
export function canActForSelf(actor: Actor): Verdict {
  return isSignedIn(actor) ? allowed : refused("signInFirst");
}

/** What is for super users alone: escalating, preferences. Staff reach it by other ways. */
export function canUsePackage(actor: Actor): Verdict {
  if (!isSignedIn(actor)) return refused("signInFirst");
  return holdsAnywhere(actor, "SUPER_USER") ? allowed : refused("superUsersOnly");
}

/** The text of the agreement and the numbers of the programme: admins. */
export function canWriteAgreement(actor: Actor): Verdict {
  return holds(actor, ["ADMIN"]) ? allowed : isSignedIn(actor) ? refused("adminsOnly") : refused("signInFirst");
}

/** In which capacities the actor can act on the stay of this person. */
export function capacitiesOf(actor: Actor, userId: string): StepAs[] {
  if (actor.kind === "system") return ["SYSTEM"];
  if (!isSignedIn(actor)) return [];
  if (personId(actor) === userId) return ["SELF"];
  return runsProgramme(actor) ? ["STAFF"] : ["PEER"];
}

function holdsAnywhere(actor: Actor, role: "SUPER_USER"): boolean {
  return isSignedIn(actor) && actor.grants.some((grant) => grant.role === role);
}
