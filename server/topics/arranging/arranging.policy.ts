import { type BoardFacts, boardPath, canAsk, canSeeBoard } from "../../boards/index.ts";
import { type Actor, allowed, holds, isSignedIn, refused, type Verdict } from "../../platform/authorize/index.ts";
import { canLockTopic, canModeratePost, canModerateTopic, type PostFacts, type TopicFacts } from "../topics.policy.ts";

/** Taking a topic to another board at all: the moderators of the board it is on, and super users where they curate. */
export const canMoveTopic = canLockTopic;

/**
 * Moving a topic, or posts of it, to a board: to boards the mover sees and may ask on. A board they do not see is answered
 * like one that does not exist, by the command. Super users move between boards with the same readers only, so that nobody
 * who followed a topic loses it and nothing private comes out; what changes its readers is for moderators.
 */
export function canMoveTo(actor: Actor, topic: TopicFacts, board: BoardFacts): Verdict {
  const here = canMoveTopic(actor, topic);
  if (!here.ok) return here;
  const seen = canSeeBoard(actor, board);
  if (!seen.ok) return seen;
  if (board.visibility !== topic.board.visibility && !canModerateTopic(actor, topic).ok) {
    return refused("moderatorsOnly");
  }
  return canAsk(actor, board);
}

/** Slow mode, and pins with their end: the board's moderators. */
export const canSlowTopic = canModerateTopic;

/** Timers that close and open: whoever may do it by hand; those that end a pin: moderators. */
export function canTimeTopic(
  actor: Actor,
  topic: TopicFacts,
  act: "CLOSE" | "OPEN" | "UNPIN" | "CLOSE_QUIET",
): Verdict {
  return act === "UNPIN" ? canModerateTopic(actor, topic) : canLockTopic(actor, topic);
}

/** Turning an answer into a comment and back, and hiding a version: the board's moderators. */
export const canConvertPost = canModeratePost;

/** Giving a post to another author: moderators and admins of the board who are staff. */
export function canChangeAuthor(actor: Actor, post: PostFacts): Verdict {
  const may = canModeratePost(actor, post);
  if (!may.ok) return may;
  if (actor.kind === "system") return allowed;
  const staff = isSignedIn(actor) && actor.kind === "staff";
  return staff && holds(actor, ["MODERATOR", "ADMIN"], boardPath(post.topic.board)) ? allowed : refused("staffOnly");
}
