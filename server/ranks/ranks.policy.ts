import { type Actor, allowed, concealed, holds, type Verdict } from "../platform/authorize/index.ts";

/** The ladder as a form is for admins of the whole community; what it says is public. */
export function canArrangeRanks(actor: Actor): Verdict {
  return holds(actor, ["ADMIN"]) ? allowed : concealed;
}
