import { z } from "zod";

/** Limits of what people write (product.md §2); imports are not bound by them. */
export const limits = {
  title: { min: 15, max: 150 },
  question: { min: 20, max: 20_000 },
  answer: { min: 10, max: 20_000 },
  comment: { min: 2, max: 5_000 },
  tags: { min: 1, max: 5 },
  tag: { min: 2, max: 30 },
  reason: { max: 255 },
} as const;

/** Controls, turns of direction and invisible spaces: they show nothing and make a text look like another. */
const misleading = /(?![\t\n\r])\p{Cc}|[\u00ad\u180e\u200b\u202a-\u202e\u2060-\u206f\ufeff]/gu;
/** Joiners belong between letters (Persian) and between the parts of an emoji; elsewhere they are only invisible. */
const strayJoiners =
  /(?<!\p{L}|\p{M}|\p{Emoji}|\ufe0f)(?:\u200c|\u200d)+|(?:\u200c|\u200d)+(?!\p{L}|\p{M}|\p{Emoji})/gu;
const blank = /^[\s\u2800\u3164\u115f\u1160\uffa0]*$/;

/** A text as readers see it: without what shows nothing; empty when nothing of it shows. */
export function shown(text: string): string {
  const seen = text.replace(misleading, "").replace(strayJoiners, "");
  return blank.test(seen) ? "" : seen;
}

/** What arrives is measured before it is looked at, and what is left of it again; a little of it may be invisible. */
export const written = ({ min, max }: { min: number; max: number }) =>
  z
    .string()
    .max(max * 2, { abort: true })
    .overwrite(shown)
    .trim()
    .min(min)
    .max(max);

export const titleInput = written(limits.title);
export const questionInput = written(limits.question);
export const answerInput = written(limits.answer);
export const commentInput = written(limits.comment);
/** Letters and digits of any script, joined by hyphens, dots or plus signs. */
export const tagInput = z
  .string()
  .max(limits.tag.max * 2, { abort: true })
  .trim()
  .toLowerCase()
  .min(limits.tag.min)
  .max(limits.tag.max)
  .regex(/^[\p{L}\p{N}]+([-.+][\p{L}\p{N}]+)*\+*$/u);
export const tagsInput = z.array(tagInput).min(limits.tags.min).max(limits.tags.max);
export const idempotencyInput = z.string().min(8).max(64).optional();
export const reasonInput = z.string().trim().max(limits.reason.max).default("");
export const requiredReasonInput = z.string().trim().min(3).max(limits.reason.max);
export const topicNumberInput = z.coerce.number().int().min(1).max(2_147_483_647);
export const postIdInput = z.uuid();

/** Values by the key of a board's own fields; more keys than boards may ask for are refused. */
export const fieldsOf = (value: z.ZodString) =>
  z.record(z.string().max(40), value).refine((fields) => Object.keys(fields).length <= 20, "tooMany");

/** What forms send along about how they were filled in: the signed time of opening, and a field people do not see. */
const formFacts = { stamp: z.string().max(200).optional(), website: z.string().max(500).optional() };

export const askInput = z.strictObject({
  board: z.string().max(60),
  kind: z.enum(["QUESTION", "DISCUSSION", "IDEA", "ANNOUNCEMENT"]).default("QUESTION"),
  title: titleInput,
  body: questionInput,
  tags: tagsInput,
  fields: fieldsOf(z.string().trim().max(3_000)).default({}),
  idempotencyKey: idempotencyInput,
  ...formFacts,
});
export type AskInput = z.infer<typeof askInput>;

export const answerTopicInput = z.strictObject({
  topic: topicNumberInput,
  body: answerInput,
  official: z.boolean().default(false),
  idempotencyKey: idempotencyInput,
  ...formFacts,
});
export type AnswerInput = z.infer<typeof answerTopicInput>;

export const commentPostInput = z.strictObject({
  post: postIdInput,
  body: commentInput,
  idempotencyKey: idempotencyInput,
  ...formFacts,
});
export type CommentInput = z.infer<typeof commentPostInput>;

export const editPostInput = z.strictObject({
  post: postIdInput,
  /** The version the editor began with; a newer one is a conflict. */
  version: z.int().min(1).max(1_000_000),
  body: written({ min: limits.comment.min, max: limits.question.max }),
  title: titleInput.optional(),
  tags: tagsInput.optional(),
  reason: reasonInput,
});
export type EditPostInput = z.infer<typeof editPostInput>;

export const moderatePostInput = z.strictObject({
  post: postIdInput,
  presence: z.enum(["HIDDEN", "REMOVED"]),
  reason: requiredReasonInput,
  /** Key of the point of the house rules it falls under; none when it is null. */
  point: z.string().max(40).nullable().default(null),
});

export const topicStates = ["UNANSWERED", "ANSWERED", "SOLVED", "VERIFIED"] as const;
export const listFilters = ["active", "unanswered", "answered", "solved", "verified"] as const;
export const topicSorts = ["oldest", "newest", "thanks"] as const;

export type TopicStateName = (typeof topicStates)[number];
export type TopicSort = (typeof topicSorts)[number];
export type ListFilter = (typeof listFilters)[number];

/** What a person did on the topics of a list: solved them, answered them without solving them, or asked. */
export const ofPerson = ["solved", "answered", "asked"] as const;
export type OfPerson = (typeof ofPerson)[number];
