import { type Actor, allowed, concealed, type Verdict } from "../platform/authorize/index.ts";

/** The desk is for the company's own people; for everybody else it does not exist. */
export function canUseDesk(actor: Actor): Verdict {
  return actor.kind === "staff" ? allowed : concealed;
}
