import { type Actor, allowed, isSignedIn, mayWrite, refused, type Verdict } from "../../platform/authorize/index.ts";
import { canSeePost, type PostFacts } from "../../topics/index.ts";

/**
 * Flagging: anybody signed in with a confirmed address who sees the post and did not write it. What flags hid a moment
 * ago can still be flagged by those who had it before their eyes.
 * @param late for how many minutes after the hiding
 */
export function canFlag(actor: Actor, post: PostFacts, now: Date, late: number): Verdict {
  const facts = asSeenBefore(post, now, late);
  const seen = canSeePost(actor, facts);
  if (!seen.ok) return seen;
  if (!isSignedIn(actor)) return refused("signInFirst");
  const writing = mayWrite(actor);
  if (!writing.ok) return writing;
  if (actor.id === facts.authorId) return refused("ownFlag");
  if (!actor.confirmed) return refused("confirmAddressFirst");
  return facts.presence === "VISIBLE" ? allowed : refused("postHidden");
}

function asSeenBefore(post: PostFacts, now: Date, late: number): PostFacts {
  const { hiddenByFlagsAt: since } = post;
  if (!since || now.getTime() - since.getTime() > late * 60_000) return post;
  const topic = post.kind === "OPENING" ? { ...post.topic, presence: "VISIBLE" as const } : post.topic;
  return { ...post, presence: "VISIBLE", topic };
}
