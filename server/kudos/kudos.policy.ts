import { type Actor, allowed, isSignedIn, mayWrite, refused, type Verdict } from "../platform/authorize/index.ts";
import { canSeePost, type PostFacts } from "../topics/index.ts";

/** Thanking: anybody signed in who sees the post and did not write it. */
export function canThank(actor: Actor, post: PostFacts): Verdict {
  const seen = canSeePost(actor, post);
  if (!seen.ok) return seen;
  if (!isSignedIn(actor)) return refused("signInFirst");
  const writing = mayWrite(actor);
  if (!writing.ok) return writing;
  if (actor.id === post.authorId) return refused("ownPost");
  return post.presence === "VISIBLE" ? allowed : refused("postHidden");
}
