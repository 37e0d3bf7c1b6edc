import { z } from "zod";
import { findings } from "../platform/authorize/findings.schema.ts";
import { defineEvent } from "../platform/events/define.ts";

const post = z.object({
  topicId: z.uuid(),
  postId: z.uuid(),
  authorId: z.uuid(),
  boardId: z.uuid(),
});

export const topicAsked = defineEvent("topic.asked", post.extend({ kind: z.string().max(20) }));
export const postAnswered = defineEvent("post.answered", post.extend({ ownTopic: z.boolean() }));
export const postCommented = defineEvent("post.commented", post.extend({ parentAuthorId: z.uuid() }));
export const postEdited = defineEvent(
  "post.edited",
  post.extend({ version: z.int(), byId: z.uuid().nullable(), reason: z.string().max(255).default("") }),
);
const looked = post.extend({ kind: z.string().max(20), findings });

/** A post waits for a decision before anybody else sees it: new, changed while it waited, or brought back by its author. */
export const postHeld = defineEvent("post.held", looked);
/** A post shows, and somebody should look at it. */
export const postNoticed = defineEvent("post.noticed", looked);
/** A post that had waited shows now; `topic.asked`, `post.answered` or `post.commented` is recorded with it. */
export const postReleased = defineEvent("post.released", post.extend({ kind: z.string().max(20) }));
/** How it came to a post being taken: who noticed, and which point of the house rules or reason of flags it falls under. */
const takenFor = z.object({
  source: z.enum(["MODERATOR", "FLAGS", "RULE", "NOTICE"]),
  /** Key of a point of the house rules. */
  point: z.string().max(40).nullish(),
  /** Key of a reason for flags, or of a category of notices. */
  category: z.string().max(40).nullish(),
  /** Decided by a program, without a person. */
  automated: z.boolean().optional(),
});
export type TakenFor = z.infer<typeof takenFor>;
/** A post went away: HIDDEN or REMOVED by moderators or flags, DELETED by its author. */
export const postTaken = defineEvent(
  "post.taken",
  post.extend({
    presence: z.enum(["HIDDEN", "REMOVED", "DELETED"]),
    kind: z.string().max(20),
    reason: z.string().max(255),
    ground: takenFor.optional(),
    /** What it was until then; not said by the oldest events. */
    before: z.string().max(20).optional(),
    /** The version that was decided on; not said by the oldest events. */
    version: z.int().optional(),
  }),
);
export const postRestored = defineEvent(
  "post.restored",
  post.extend({ kind: z.string().max(20), before: z.string().max(20).optional() }),
);
export const topicRetagged = defineEvent(
  "topic.retagged",
  z.object({
    topicId: z.uuid(),
    authorId: z.uuid(),
    before: z.array(z.string().max(30)),
    after: z.array(z.string().max(30)),
  }),
);
export const topicLocked = defineEvent(
  "topic.locked",
  z.object({
    topicId: z.uuid(),
    locked: z.boolean(),
    // Not said by the oldest events.
    boardId: z.uuid().optional(),
    authorId: z.uuid().optional(),
    reason: z.string().max(255).default(""),
  }),
);
export const informationRequested = defineEvent(
  "topic.informationRequested",
  z.object({ topicId: z.uuid(), askerId: z.uuid(), what: z.string().max(1_000) }),
);
export const topicMarkedDuplicate = defineEvent(
  "topic.markedDuplicate",
  /** `originalId` null: it was taken back; `before` is what it had been marked as a duplicate of. */
  z.object({ topicId: z.uuid(), originalId: z.uuid().nullable(), before: z.uuid().nullable().default(null) }),
);
