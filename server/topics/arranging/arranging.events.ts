import { z } from "zod";
import { defineEvent } from "../../platform/events/define.ts";

const reason = z.string().max(255);

/** Posts that stand on another place now: `topicId` is where they are, `fromTopicId` where they were. */
const moved = z.object({
  topicId: z.uuid(),
  fromTopicId: z.uuid(),
  postIds: z.array(z.uuid()),
  fromBoardId: z.uuid(),
  toBoardId: z.uuid(),
  /** The board of `topicId`. */
  boardId: z.uuid(),
  /** Who asked the topic that was moved, merged or made. */
  authorId: z.uuid(),
  reason,
  before: z.record(z.string(), z.unknown()),
  after: z.record(z.string(), z.unknown()),
});

/** A topic went to another board; both topics are the same. */
export const topicMoved = defineEvent("topic.moved", moved);
/** All posts of `fromTopicId` went into `topicId`; the old number leads there. */
export const topicMerged = defineEvent("topic.merged", moved.extend({ mergeId: z.uuid() }));
/** A merge was undone: `topicId` came back with its posts, which stood in `fromTopicId`. */
export const topicUnmerged = defineEvent("topic.unmerged", moved.extend({ mergeId: z.uuid() }));
/** Posts of `fromTopicId` became the topic `topicId`, which `postId` opens. */
export const topicSplit = defineEvent("topic.split", moved.extend({ postId: z.uuid(), kind: z.string().max(20) }));

const topic = z.object({ topicId: z.uuid(), boardId: z.uuid(), authorId: z.uuid(), reason });

export const topicPinned = defineEvent(
  "topic.pinned",
  topic.extend({ before: z.boolean(), after: z.boolean(), until: z.iso.datetime().nullable() }),
);
/** Minutes between two posts of one member; 0 ends slow mode. */
export const topicSlowed = defineEvent("topic.slowed", topic.extend({ before: z.int(), after: z.int() }));
/** A timer was set (`dueAt`), or taken back (null). */
export const topicTimerSet = defineEvent(
  "topic.timerSet",
  topic.extend({
    timerId: z.uuid(),
    act: z.string().max(20),
    before: z.string().nullable(),
    after: z.string().nullable(),
  }),
);

const post = z.object({
  postId: z.uuid(),
  topicId: z.uuid(),
  boardId: z.uuid(),
  /** Who the post belongs to now. */
  authorId: z.uuid(),
  reason,
});

/** `postIds`: posts that may earn something else now, itself included. */
export const postAuthorChanged = defineEvent(
  "post.authorChanged",
  post.extend({ beforeId: z.uuid(), kind: z.string().max(20), postIds: z.array(z.uuid()) }),
);
/** An answer became a comment or the other way round; `postIds`: itself and the comments that stand elsewhere now. */
export const postConverted = defineEvent(
  "post.converted",
  post.extend({
    before: z.enum(["ANSWER", "COMMENT"]),
    after: z.enum(["ANSWER", "COMMENT"]),
    postIds: z.array(z.uuid()),
  }),
);
export const postRevisionHidden = defineEvent(
  "post.revisionHidden",
  post.extend({ version: z.int(), before: z.boolean(), after: z.boolean() }),
);
