import { type BoardFacts, boardPath, canAnswer, canSeeBoard, moderates } from "../boards/index.ts";
import {
  type Actor,
  allowed,
  concealed,
  hasRight,
  holds,
  isSignedIn,
  mayWrite,
  personId,
  refused,
  type Verdict,
} from "../platform/authorize/index.ts";

type Presence = "VISIBLE" | "HELD" | "HIDDEN" | "REMOVED" | "DELETED";

/** What of a topic its rights depend on. */
export interface TopicFacts {
  authorId: string;
  presence: Presence;
  locked: boolean;
  board: BoardFacts;
}

/** What of a post its rights depend on. */
export interface PostFacts {
  authorId: string;
  presence: Presence;
  kind: "OPENING" | "ANSWER" | "COMMENT";
  createdAt: Date;
  /** Since when flags of members hide it; null or absent when they do not. */
  hiddenByFlagsAt?: Date | null;
  topic: TopicFacts;
}

export interface EditingWindow {
  authorHours: number;
  superUserDays: number;
  /** After how many minutes an author may change what flags hid. */
  hiddenMinutes: number;
}

/** HELD and HIDDEN are still read by their author; what is not VISIBLE is otherwise for the board's moderators only. */
function present(actor: Actor, presence: Presence, authorId: string, board: BoardFacts): boolean {
  if (presence === "VISIBLE" || actor.kind === "system") return true;
  if (moderates(actor, board)) return true;
  return (presence === "HELD" || presence === "HIDDEN") && personId(actor) === authorId;
}

export function canSeeTopic(actor: Actor, topic: TopicFacts): Verdict {
  const board = canSeeBoard(actor, topic.board);
  if (!board.ok) return board;
  return present(actor, topic.presence, topic.authorId, topic.board) ? allowed : concealed;
}

export function canSeePost(actor: Actor, post: PostFacts): Verdict {
  const topic = canSeeTopic(actor, post.topic);
  if (!topic.ok) return topic;
  return present(actor, post.presence, post.authorId, post.topic.board) ? allowed : concealed;
}

export function canAnswerTopic(actor: Actor, topic: TopicFacts): Verdict {
  const seen = canSeeTopic(actor, topic);
  if (!seen.ok) return seen;
  const board = canAnswer(actor, topic.board);
  if (!board.ok) return board;
  if (topic.presence !== "VISIBLE") return refused("topicHidden");
  return topic.locked && !moderates(actor, topic.board) ? refused("topicLocked") : allowed;
}

/** An answer that speaks for the company. */
export function canAnswerOfficially(actor: Actor, topic: TopicFacts): Verdict {
  return holds(actor, ["AGENT", "MODERATOR", "EDITOR", "ADMIN"], boardPath(topic.board))
    ? allowed
    : refused("staffOnly");
}

export function canCommentPost(actor: Actor, post: PostFacts): Verdict {
  const seen = canSeePost(actor, post);
  if (!seen.ok) return seen;
  return post.presence === "VISIBLE" ? canAnswerTopic(actor, post.topic) : refused("postHidden");
}

/** Authors within their window (super users longer), and the board's moderators. */
export function canEditPost(actor: Actor, post: PostFacts, window: EditingWindow, now: Date): Verdict {
  const seen = canSeePost(actor, post);
  if (!seen.ok) return seen;
  if (!isSignedIn(actor)) return actor.kind === "system" ? allowed : refused("signInFirst");
  const writing = mayWrite(actor);
  if (!writing.ok) return writing;
  if (moderates(actor, post.topic.board)) return allowed;
  if (actor.id !== post.authorId) return refused("notYours");
  if (post.topic.locked) return refused("topicLocked");
  // What flags hid can be put right however old it is, after a while to think.
  if (post.presence === "HIDDEN" && post.hiddenByFlagsAt) {
    const from = post.hiddenByFlagsAt.getTime() + window.hiddenMinutes * 60_000;
    return now.getTime() >= from ? allowed : refused("hiddenJustNow");
  }
  const hours = holds(actor, ["SUPER_USER"]) ? window.superUserDays * 24 : window.authorHours;
  const age = now.getTime() - post.createdAt.getTime();
  return age <= hours * 3_600_000 ? allowed : refused("editWindowOver");
}

/** An author takes back their own post; a question only while nobody else answered it. */
export function canDeletePost(actor: Actor, post: PostFacts, answeredByOthers: boolean): Verdict {
  const seen = canSeePost(actor, post);
  if (!seen.ok) return seen;
  if (!isSignedIn(actor)) return refused("signInFirst");
  if (actor.id !== post.authorId) return refused("notYours");
  if (post.topic.locked) return refused("topicLocked");
  return post.kind === "OPENING" && answeredByOthers ? refused("hasAnswers") : allowed;
}

/** Hiding, removing and bringing back what moderators took. */
export function canModeratePost(actor: Actor, post: PostFacts): Verdict {
  return canModerateTopic(actor, post.topic);
}

export function canModerateTopic(actor: Actor, topic: TopicFacts): Verdict {
  const seen = canSeeTopic(actor, topic);
  if (!seen.ok) return seen;
  if (actor.kind === "visitor") return refused("signInFirst");
  return actor.kind === "system" || moderates(actor, topic.board) ? allowed : refused("moderatorsOnly");
}

/** Curators: staff with a role on the board, its moderators, and super users on boards of their expertise. */
export function curates(actor: Actor, topic: TopicFacts): boolean {
  if (!canSeeTopic(actor, topic).ok) return false;
  return holds(actor, ["AGENT", "MODERATOR", "ADMIN"], boardPath(topic.board)) || curatesByExpertise(actor, topic);
}

/**
 * A super user is at home where enough of their answers were accepted (also on the children of such a board), and where
 * an admin gave them the role for that board.
 */
function curatesByExpertise(actor: Actor, topic: TopicFacts): boolean {
  if (!isSignedIn(actor)) return false;
  const path = boardPath(topic.board);
  const here = actor.grants.some(({ role, boardId }) => role === "SUPER_USER" && boardId && path.includes(boardId));
  const anywhere = holds(actor, ["SUPER_USER"]) && path.some((id) => actor.expertOn.includes(id));
  return here || anywhere;
}

/** Closing a topic for new posts and opening it again: the board's moderators, and super users where they curate. */
export function canLockTopic(actor: Actor, topic: TopicFacts): Verdict {
  const seen = canSeeTopic(actor, topic);
  if (!seen.ok) return seen;
  if (!isSignedIn(actor)) return actor.kind === "system" ? allowed : refused("signInFirst");
  const writing = mayWrite(actor);
  if (!writing.ok) return writing;
  return moderates(actor, topic.board) || curatesByExpertise(actor, topic) ? allowed : refused("moderatorsOnly");
}

export function canCurateTopic(actor: Actor, topic: TopicFacts): Verdict {
  const seen = canSeeTopic(actor, topic);
  if (!seen.ok) return seen;
  if (!isSignedIn(actor)) return actor.kind === "system" ? allowed : refused("signInFirst");
  const writing = mayWrite(actor);
  if (!writing.ok) return writing;
  return curates(actor, topic) ? allowed : refused("curatorsOnly");
}

/** Changing a topic's tags: curators; and while it is not locked whoever asked it, and members whose rank carries it. */
export function canRetagTopic(actor: Actor, topic: TopicFacts): Verdict {
  const seen = canSeeTopic(actor, topic);
  if (!seen.ok) return seen;
  if (!isSignedIn(actor)) return actor.kind === "system" ? allowed : refused("signInFirst");
  const writing = mayWrite(actor);
  if (!writing.ok) return writing;
  if (curates(actor, topic)) return allowed;
  if (topic.presence !== "VISIBLE") return refused("topicHidden");
  if (actor.id !== topic.authorId && !hasRight(actor, "RETAG")) return refused("retagByRank");
  if (topic.locked) return refused("topicLocked");
  return actor.confirmed ? allowed : refused("confirmAddressFirst");
}

/** "Me too": anybody signed in who sees the question and did not ask it. */
export function canMeToo(actor: Actor, topic: TopicFacts): Verdict {
  const seen = canSeeTopic(actor, topic);
  if (!seen.ok) return seen;
  if (!isSignedIn(actor)) return refused("signInFirst");
  const writing = mayWrite(actor);
  if (!writing.ok) return writing;
  return actor.id === topic.authorId ? refused("ownQuestion") : allowed;
}
