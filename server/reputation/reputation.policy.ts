import { type Actor, allowed, concealed, holds, type Verdict } from "../platform/authorize/index.ts";

/** Trying out and saving what acts are worth is for admins of the whole community; for others it is not there. */
export function canTuneReputation(actor: Actor): Verdict {
  return holds(actor, ["ADMIN"]) ? allowed : concealed;
}
