import { type Actor, allowed, concealed, holds, type Verdict } from "../platform/authorize/index.ts";

/** Keys and webhooks are arranged by admins; for everybody else they do not exist. */
export function canArrangeIntegrations(actor: Actor): Verdict {
  return actor.kind !== "visitor" && holds(actor, ["ADMIN"]) ? allowed : concealed;
}
