import { boardPath } from "../boards/index.ts";
import {
  type Actor,
  allowed,
  hasRight,
  holds,
  isSignedIn,
  mayWrite,
  personId,
  refused,
  type Verdict,
} from "../platform/authorize/index.ts";
import { canSeePost, canSeeTopic, curates, type PostFacts, type TopicFacts } from "../topics/index.ts";

type Board = TopicFacts["board"] & { askersAccept: boolean };
export type SolvableTopic = TopicFacts & { kind: string; board: Board };
export type SolvablePost = PostFacts & { topic: SolvableTopic };

/** In which capacity the actor may accept on this topic; null when not at all. */
export function acceptsAs(actor: Actor, topic: SolvableTopic): "ASKER" | "CURATOR" | "STAFF" | null {
  if (!isSignedIn(actor)) return null;
  if (personId(actor) === topic.authorId && topic.board.askersAccept) return "ASKER";
  if (!curates(actor, topic)) return expertAccepts(actor, topic) ? "CURATOR" : null;
  return holds(actor, ["AGENT", "MODERATOR", "ADMIN"], boardPath(topic.board)) ? "STAFF" : "CURATOR";
}

/** Members whose rank carries it accept on boards where enough of their own answers were accepted. */
function expertAccepts(actor: Actor, topic: SolvableTopic): boolean {
  return isSignedIn(actor) && hasRight(actor, "ACCEPT_ON_EXPERTISE") && actor.expertOn.includes(topic.board.id);
}

/** A hidden question takes its answers out of sight with it, whatever each of them is by itself. */
function inSight(post: SolvablePost): boolean {
  return post.presence === "VISIBLE" && post.topic.presence === "VISIBLE";
}

/** Where nobody may write any more, askers do not change what became of their question either. */
function openStill(topic: SolvableTopic): Verdict {
  if (topic.board.archivedAt) return refused("boardArchived");
  return topic.locked ? refused("topicLocked") : allowed;
}

/** Accepting: the asker where the board lets them, super users, experts of the board by their rank and staff; only a visible answer of a visible question. */
export function canAcceptAnswer(actor: Actor, post: SolvablePost): Verdict {
  const seen = canSeePost(actor, post);
  if (!seen.ok) return seen;
  if (!isSignedIn(actor)) return refused("signInFirst");
  const writing = mayWrite(actor);
  if (!writing.ok) return writing;
  if (post.kind !== "ANSWER") return refused("onlyAnswers");
  if (post.topic.kind !== "QUESTION") return refused("onlyQuestions");
  if (!inSight(post)) return refused("postHidden");
  const as = acceptsAs(actor, post.topic);
  if (!as) return refused(personId(actor) === post.topic.authorId ? "boardAccepts" : "notYours");
  // A rank is won by accepted answers: whoever accepts by it does not accept their own.
  if (as === "CURATOR" && !curates(actor, post.topic) && actor.id === post.authorId) return refused("ownAnswer");
  return as === "ASKER" ? openStill(post.topic) : allowed;
}

/**
 * Undoing: the asker (who is told when others accept), curators, and whoever accepted it as long as they still may accept.
 * What is out of sight keeps its solution, and of a closed topic only those who may still accept there take it back.
 */
export function canRevokeSolution(actor: Actor, post: SolvablePost, solution: { acceptedById: string }): Verdict {
  const seen = canSeePost(actor, post);
  if (!seen.ok) return seen;
  if (!isSignedIn(actor)) return refused("signInFirst");
  const writing = mayWrite(actor);
  if (!writing.ok) return writing;
  if (!inSight(post)) return refused("postHidden");
  if (curates(actor, post.topic)) return allowed;
  if (actor.id === solution.acceptedById && expertAccepts(actor, post.topic)) return allowed;
  if (actor.id !== post.topic.authorId) return refused("notYours");
  return openStill(post.topic);
}

/** Verifying speaks for the company: staff with a role on the board. */
export function canVerifySolution(actor: Actor, post: SolvablePost): Verdict {
  const seen = canSeePost(actor, post);
  if (!seen.ok) return seen;
  if (!inSight(post)) return refused("postHidden");
  return holds(actor, ["AGENT", "MODERATOR", "EDITOR", "ADMIN"], boardPath(post.topic.board))
    ? allowed
    : refused("staffOnly");
}

/** "Worked for me": anybody signed in but the answer's author. */
export function canReportSolution(actor: Actor, post: SolvablePost): Verdict {
  const seen = canSeePost(actor, post);
  if (!seen.ok) return seen;
  if (!isSignedIn(actor)) return refused("signInFirst");
  const writing = mayWrite(actor);
  if (!writing.ok) return writing;
  if (!inSight(post)) return refused("postHidden");
  return actor.id === post.authorId ? refused("ownAnswer") : allowed;
}

/** "Solved without an answer": curators, and the asker while the topic is open; only of a visible question. */
export function canSolveWithout(actor: Actor, topic: SolvableTopic): Verdict {
  const seen = canSeeTopic(actor, topic);
  if (!seen.ok) return seen;
  if (!isSignedIn(actor)) return refused("signInFirst");
  const writing = mayWrite(actor);
  if (!writing.ok) return writing;
  if (topic.kind !== "QUESTION") return refused("onlyQuestions");
  if (topic.presence !== "VISIBLE") return refused("topicHidden");
  if (curates(actor, topic)) return allowed;
  if (actor.id !== topic.authorId) return refused("notYours");
  return openStill(topic);
}
