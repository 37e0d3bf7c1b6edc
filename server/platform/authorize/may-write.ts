import { type Actor, isSignedIn } from "./actor.ts";
import { allowed, refused, type Verdict } from "./verdict.ts";

/**
 * Whether the actor may write anything others see: ask, answer, comment, edit, thank, flag, vote. Asked by every policy of
 * such an act; what else the act wants is the policy's own business.
 */
export function mayWrite(actor: Actor): Verdict {
  if (!isSignedIn(actor)) return actor.kind === "system" ? allowed : refused("signInFirst");
  if (actor.silencedUntil) return refused("silenced");
  if (typeof actor.rulesDue === "number") return refused("confirmRulesFirst");
  return actor.warned ? refused("readWarningFirst") : allowed;
}
