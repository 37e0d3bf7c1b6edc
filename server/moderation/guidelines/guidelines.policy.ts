import {
  type Actor,
  allowed,
  concealed,
  holds,
  isSignedIn,
  refused,
  type Verdict,
} from "../../platform/authorize/index.ts";

/** The text of the house rules: admins of the whole community. */
export function canWriteGuidelines(actor: Actor): Verdict {
  if (holds(actor, ["ADMIN"])) return allowed;
  return isSignedIn(actor) ? refused("adminsOnly") : refused("signInFirst");
}

/** The draft of the next version does not exist for anybody else. */
export function canSeeGuidelineDraft(actor: Actor): Verdict {
  return holds(actor, ["ADMIN"]) ? allowed : concealed;
}
