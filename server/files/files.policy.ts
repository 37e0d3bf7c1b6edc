import { type Actor, allowed, isSignedIn, mayWrite, refused, type Verdict } from "../platform/authorize/index.ts";

/** Files come from people with a confirmed address. */
export function canUpload(actor: Actor): Verdict {
  if (!isSignedIn(actor)) return refused("signInFirst");
  const writing = mayWrite(actor);
  if (!writing.ok) return writing;
  return actor.confirmed ? allowed : refused("confirmAddressFirst");
}
