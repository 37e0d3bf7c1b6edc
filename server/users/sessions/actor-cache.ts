import type { Actor } from "../../platform/authorize/index.ts";

/** The promise is that revocation works within 5 s everywhere; other processes learn of it when this has passed. */
const freshMs = 4_000;
const most = 5_000;

interface Held {
  at: number;
  actor: Promise<Actor>;
  userId: string | null;
  sessionId: string | null;
}

const key = Symbol.for("kundig.actors");

/** One map for the server and the pages of a process, which load this file as two modules. */
function shelf(): Map<string, Held> {
  const shared = globalThis as typeof globalThis & { [key]?: Map<string, Held> };
  shared[key] ??= new Map();
  return shared[key];
}

/** The actor kept under a token's hash, or what `load` finds, kept for four seconds. Failures are not kept. */
export function keptActor(hash: string, now: Date, load: () => Promise<Actor>): Promise<Actor> {
  const held = shelf().get(hash);
  const age = held ? now.getTime() - held.at : Number.POSITIVE_INFINITY;
  if (held && age >= 0 && age < freshMs) return held.actor;
  const entry: Held = { at: now.getTime(), actor: load(), userId: null, sessionId: null };
  shelf().delete(hash);
  shelf().set(hash, entry);
  if (shelf().size > most) shelf().delete(shelf().keys().next().value ?? "");
  entry.actor.then(
    (actor) => {
      if (actor.kind !== "member" && actor.kind !== "staff") return;
      entry.userId = actor.id;
      entry.sessionId = actor.sessionId;
    },
    () => shelf().delete(hash),
  );
  return entry.actor;
}

/** Called after a person's sessions, roles or profile changed: the writing process sees it at once. */
export function forgetActor(userOrSessionId: string): void {
  for (const [hash, held] of shelf()) {
    // An entry still being loaded may hold what was true before the change.
    if (held.userId === userOrSessionId || held.sessionId === userOrSessionId || held.userId === null) {
      shelf().delete(hash);
    }
  }
}
