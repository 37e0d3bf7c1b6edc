import { type Actor, allowed, isSignedIn, refused, type Verdict } from "../platform/authorize/index.ts";

/** Files come from people with a confirmed address. */
export function canUpload(actor: Actor): Verdict {
  if (!isSignedIn(actor)) return refused("signInFirst");
  return actor.confirmed ? allowed : refused("confirmAddressFirst");
}
