import { z } from "zod";
import { limits, postIdInput, requiredReasonInput, tagsInput, titleInput, topicNumberInput } from "../topics.schema.ts";
import { arrangingLimits } from "./arranging-limits.schema.ts";

const topic = topicNumberInput;
const board = z.string().min(1).max(60);
/** Why, in words for the log and for those concerned. */
const reason = requiredReasonInput;
const kind = z.enum(["QUESTION", "DISCUSSION", "IDEA", "ANNOUNCEMENT"]);

export const moveInput = z.strictObject({ topic, board, reason });
export const mergeInput = z.strictObject({ topic, into: topicNumberInput, reason });
export const undoMergeInput = z.strictObject({ merge: z.uuid() });
export const splitInput = z.strictObject({
  topic,
  posts: z.array(postIdInput).min(1).max(arrangingLimits.posts),
  title: titleInput,
  board: board.optional(),
  kind: kind.optional(),
  tags: tagsInput.optional(),
  reason,
});
export const slowInput = z.strictObject({
  topic,
  minutes: z.coerce.number().int().min(0).max(arrangingLimits.slowMinutes),
  reason: z.string().trim().max(limits.reason.max).default(""),
});
/** So many hours from now, at most a year. */
export const hoursInput = z.coerce.number().int().min(1).max(8_784);
/** A moment, with its offset from UTC. */
export const momentInput = z.iso.datetime({ offset: true }).max(40).pipe(z.coerce.date());
export const timerInput = z.strictObject({
  topic,
  act: z.enum(["CLOSE", "OPEN", "UNPIN", "CLOSE_QUIET"]),
  at: momentInput.optional(),
  /** Instead of a moment: so many hours from now. */
  hours: hoursInput.optional(),
  days: z.coerce.number().int().min(1).max(arrangingLimits.quietDays).optional(),
  reason: z.string().trim().max(limits.reason.max).default(""),
});
export const cancelTimerInput = z.strictObject({ timer: z.uuid() });
export const changeAuthorInput = z.strictObject({
  post: postIdInput,
  author: z.string().trim().min(1).max(40),
  reason,
});
export const convertInput = z.strictObject({
  post: postIdInput,
  to: z.enum(["ANSWER", "COMMENT"]),
  /** Comments that go under the answer again; what converting it gave back. */
  comments: z.array(postIdInput).max(arrangingLimits.posts).default([]),
  reason,
});
export const hideRevisionInput = z.strictObject({
  post: postIdInput,
  version: z.coerce.number().int().min(1).max(1_000_000),
  hidden: z.boolean(),
  reason,
});
