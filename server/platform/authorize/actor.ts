/** Who may see a board or an article; each name includes the ones before it for those who hold it. */
export type Audience = "PUBLIC" | "MEMBERS" | "SUPER_USERS" | "STAFF";

export type RoleName = "AGENT" | "MODERATOR" | "EDITOR" | "ADMIN" | "SUPER_USER";

/** A role everywhere (boardId null) or on one board and its children. */
export interface Grant {
  role: RoleName;
  boardId: string | null;
}

/** What a rank of the ladder opens; which rank carries which is a setting (`ranks`). */
export const rankRights = ["RETAG", "SUGGEST_EDITS", "ACCEPT_ON_EXPERTISE", "SKIP_REVIEW", "MORE_LINKS"] as const;
export type RankRight = (typeof rankRights)[number];

/** Where a person stands, as far as rights ask for it. */
export interface PersonStanding {
  /** Key of the rank in the ladder. */
  rank: string;
  /** 0 (new) to 4. */
  trustLevel: number;
  /** Accepted answers by board id; what `expertOn` is made of. */
  acceptances: Readonly<Record<string, number>>;
  /** What the rank opens; filled in from the ladder by `server/context.ts`. */
  rights: readonly RankRight[];
  /** Ids of boards where enough of the person's answers were accepted; filled in with `rights`. */
  expertOn: readonly string[];
}

interface Person extends PersonStanding {
  id: string;
  name: string;
  displayName: string;
  locale: string;
  timeZone: string;
  grants: readonly Grant[];
  createdAt: Date;
  /** Whether the person has confirmed a mail address; before that they may not ask or answer. */
  confirmed: boolean;
  sessionId: string | null;
  /** Version of the house rules that waits to be confirmed; reading goes on, writing waits. */
  rulesDue?: number | null;
  /** Until then the person reads and writes nothing others see; null when not silenced. */
  silencedUntil: Date | null;
  /** There is a warning the person has not confirmed having read; writing waits for that. */
  warned: boolean;
}

export interface Visitor {
  kind: "visitor";
}
export interface Member extends Person {
  kind: "member";
}
export interface Staff extends Person {
  kind: "staff";
}
/** Jobs, reactions, imports. */
export interface System {
  kind: "system";
}

/** Who asks. Never null. */
export type Actor = Visitor | Member | Staff | System;

export const visitor: Visitor = { kind: "visitor" };
export const system: System = { kind: "system" };

/** True for people who are signed in. */
export function isSignedIn(actor: Actor): actor is Member | Staff {
  return actor.kind === "member" || actor.kind === "staff";
}

/** The id of the person, or null for visitors and the system. */
export function personId(actor: Actor): string | null {
  return isSignedIn(actor) ? actor.id : null;
}

/** True when the actor holds one of the roles for the whole community or on one of the boards named. */
export function holds(actor: Actor, roles: readonly RoleName[], boardIds: readonly string[] = []): boolean {
  if (actor.kind === "system") return true;
  if (!isSignedIn(actor)) return false;
  return actor.grants.some(
    (grant) => roles.includes(grant.role) && (grant.boardId === null || boardIds.includes(grant.boardId)),
  );
}

/** Whether the actor's rank opens this. The system needs no rank; staff act by their roles, and by their rank like anybody. */
export function hasRight(actor: Actor, right: RankRight): boolean {
  return actor.kind === "system" || (isSignedIn(actor) && actor.rights.includes(right));
}

/** Whether there is no audience the actor does not belong to. */
export function seesAll(actor: Actor): boolean {
  return audiencesOf(actor).includes("STAFF");
}

/** The audiences the actor belongs to; the one list every visibility predicate is built from. */
export function audiencesOf(actor: Actor): Audience[] {
  if (actor.kind === "visitor") return ["PUBLIC"];
  if (actor.kind === "staff" || actor.kind === "system") return ["PUBLIC", "MEMBERS", "SUPER_USERS", "STAFF"];
  return actor.grants.some((grant) => grant.role === "SUPER_USER")
    ? ["PUBLIC", "MEMBERS", "SUPER_USERS"]
    : ["PUBLIC", "MEMBERS"];
}
