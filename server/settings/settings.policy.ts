import { type Actor, allowed, concealed, holds, type Verdict } from "../platform/authorize/index.ts";

/** Settings are for admins of the whole community; for everybody else there are none (AZ-20). */
export function canArrangeSettings(actor: Actor): Verdict {
  return holds(actor, ["ADMIN"]) ? allowed : concealed;
}
