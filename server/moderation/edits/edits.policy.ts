import {
  type Actor,
  allowed,
  concealed,
  hasRight,
  isSignedIn,
  mayWrite,
  personId,
  refused,
  type Verdict,
} from "../../platform/authorize/index.ts";
import { canSeePost, type PostFacts } from "../../topics/index.ts";

/** Taking a proposal back: whoever made it; for everybody else there is none. */
export function canWithdraw(actor: Actor, suggestion: { userId: string }): Verdict {
  return personId(actor) === suggestion.userId ? allowed : concealed;
}

/** Proposing another text for somebody's post: members whose rank carries it, where they see the post and it is open. */
export function canSuggestEdit(actor: Actor, post: PostFacts): Verdict {
  const seen = canSeePost(actor, post);
  if (!seen.ok) return seen;
  if (!isSignedIn(actor)) return refused("signInFirst");
  if (actor.id === post.authorId) return refused("editYourself");
  const writing = mayWrite(actor);
  if (!writing.ok) return writing;
  if (!hasRight(actor, "SUGGEST_EDITS")) return refused("suggestByRank");
  if (!actor.confirmed) return refused("confirmAddressFirst");
  if (post.presence !== "VISIBLE") return refused("postHidden");
  return post.topic.locked ? refused("topicLocked") : allowed;
}
