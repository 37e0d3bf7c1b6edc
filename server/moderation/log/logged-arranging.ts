import type { EventDefinition } from "../../platform/events/define.ts";
import {
  postAuthorChanged,
  postConverted,
  postRevisionHidden,
  topicMerged,
  topicMoved,
  topicPinned,
  topicSlowed,
  topicSplit,
  topicTimerSet,
  topicUnmerged,
} from "../../topics/arranging/arranging.events.ts";
import { type Facts, type LoggedAct, logged } from "./logged.ts";
import { nameOf, originalNumber } from "./look-up.ts";

const ownToo = { evenOwn: true } as const;

interface Relocated {
  topicId: string;
  fromTopicId: string;
  authorId: string;
  postIds: string[];
  reason: string;
}

/** Posts that went from one topic to another: both by their numbers, and how many posts. */
function relocated<P extends Relocated>(on: EventDefinition<P>): LoggedAct {
  return logged(
    on,
    async (payload, _event, tx) => ({
      subjectKind: "topic",
      subjectId: payload.topicId,
      topicId: payload.topicId,
      memberId: payload.authorId,
      reason: payload.reason,
      before: { topic: await originalNumber(tx, payload.fromTopicId), posts: payload.postIds.length },
      after: { topic: await originalNumber(tx, payload.topicId), posts: payload.postIds.length },
    }),
    ownToo,
  );
}

interface OfTopic {
  topicId: string;
  authorId: string;
  reason: string;
}

/** A switch of a topic. */
function ofTopic<P extends OfTopic>(
  on: EventDefinition<P>,
  facts: (payload: P) => { before: Facts; after: Facts },
): LoggedAct {
  return logged(
    on,
    (payload) => ({
      subjectKind: "topic",
      subjectId: payload.topicId,
      topicId: payload.topicId,
      memberId: payload.authorId,
      reason: payload.reason,
      ...facts(payload),
    }),
    ownToo,
  );
}

/** What moderators arrange: topics on other places, and posts of another kind or author. */
export const loggedArranging: readonly LoggedAct[] = [
  ofTopic(topicMoved, ({ before, after }) => ({
    before: { board: String(before.board) },
    after: { board: String(after.board) },
  })),
  relocated(topicMerged),
  relocated(topicUnmerged),
  relocated(topicSplit),
  ofTopic(topicPinned, ({ before, after, until }) => ({ before: { pinned: before }, after: { pinned: after, until } })),
  ofTopic(topicSlowed, ({ before, after }) => ({ before: { minutes: before }, after: { minutes: after } })),
  ofTopic(topicTimerSet, ({ act, before, after }) => ({
    before: { timer: act, at: before },
    after: { timer: act, at: after },
  })),
  logged(
    postAuthorChanged,
    async ({ postId, authorId, beforeId, reason }, _event, tx) => ({
      subjectKind: "post",
      subjectId: postId,
      postId,
      memberId: beforeId,
      reason,
      before: { author: await nameOf(tx, beforeId) },
      after: { author: await nameOf(tx, authorId) },
    }),
    ownToo,
  ),
  logged(
    postConverted,
    ({ postId, reason, before, after }) => ({
      subjectKind: "post",
      subjectId: postId,
      postId,
      reason,
      before: { kind: before },
      after: { kind: after },
    }),
    ownToo,
  ),
  logged(
    postRevisionHidden,
    ({ postId, version, before, after, reason }) => ({
      subjectKind: "post",
      subjectId: postId,
      postId,
      reason,
      before: { version, hidden: before },
      after: { version, hidden: after },
    }),
    ownToo,
  ),
];
