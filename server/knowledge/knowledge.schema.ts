import { z } from "zod";
import { written } from "../topics/topics.schema.ts";
import { articleAudiences, articleLimits, articleLocales, editClasses } from "./article-limits.schema.ts";

export {
  type ArticleAudience,
  type ArticleStateName,
  articleAudiences,
  articleLimits,
  articleLocales,
} from "./article-limits.schema.ts";

/** Words of the address that pages of their own have. */
const taken = new Set(["a", "new", "edit", "review", "feed"]);

export const sectionSlugInput = z
  .string()
  .min(2)
  .max(60)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .refine((slug) => !taken.has(slug), "taken");

export const articleNumberInput = z.coerce.number().int().min(1).max(2_147_483_647);
const versionInput = z.coerce.number().int().min(1).max(1_000_000);
const titleInput = written(articleLimits.title);
const markdownInput = z.string().min(articleLimits.markdown.min).max(articleLimits.markdown.max);
const validForInput = z.string().trim().max(articleLimits.validFor.max).nullable().default(null);
const staffNoteInput = z.string().trim().max(articleLimits.staffNote.max).default("");

export const sectionInput = z.strictObject({
  slug: sectionSlugInput,
  parent: sectionSlugInput.nullable().default(null),
  name: z.string().trim().min(2).max(60),
  description: z.string().trim().max(300).default(""),
  locale: z.enum(articleLocales).default("en"),
  position: z.coerce.number().int().min(0).max(1_000).default(0),
  visibility: z.enum(articleAudiences).default("PUBLIC"),
});
export type SectionInput = z.infer<typeof sectionInput>;

/** What somebody who writes an article says of it beside its text. */
const placement = {
  section: sectionSlugInput.nullable().default(null),
  visibility: z.enum(articleAudiences).default("PUBLIC"),
  locale: z.enum(articleLocales).default("en"),
  validFor: validForInput,
  staffNote: staffNoteInput,
};

export const createArticleInput = z.strictObject({
  title: titleInput,
  markdown: markdownInput,
  ...placement,
  /** Numbers of topics the text comes from. */
  topics: z.array(articleNumberInput).max(10).default([]),
});
export type CreateArticleInput = z.infer<typeof createArticleInput>;

export const saveArticleInput = z.strictObject({
  number: articleNumberInput,
  /** The version the text was written on. */
  version: versionInput,
  title: titleInput,
  markdown: markdownInput,
  ...placement,
  editClass: z.enum(editClasses).default("MEDIUM"),
  note: z.string().trim().max(articleLimits.note.max).default(""),
});
export type SaveArticleInput = z.infer<typeof saveArticleInput>;

export const moveArticleInput = z.strictObject({ number: articleNumberInput });
/** The mark of the sources somebody saw; what changed since is a conflict. */
const seenInput = z
  .string()
  .regex(/^[0-9a-f]{32}$/)
  .optional();
/** `version`: what the reviewer read; a newer one is a conflict. */
export const publishArticleInput = moveArticleInput.extend({ version: versionInput, seen: seenInput });
export const confirmArticleInput = moveArticleInput.extend({ seen: seenInput });
/** No plan reaches beyond what a calendar of the page offers. */
const plannedInput = z.coerce.date().min(new Date("2020-01-01T00:00:00Z")).max(new Date("2100-01-01T00:00:00Z"));
export const scheduleArticleInput = publishArticleInput.extend({ at: plannedInput });
export const articleReasonInput = z.string().trim().min(articleLimits.reason.min).max(articleLimits.reason.max);
export const reasonedMoveInput = moveArticleInput.extend({ reason: articleReasonInput });

export const feedbackInput = z.strictObject({
  article: articleNumberInput,
  helpful: z.boolean(),
  reason: z.string().trim().max(articleLimits.feedback.max).default(""),
});

export const suggestionInput = z.strictObject({ id: z.uuid(), outcome: z.enum(["TAKEN", "RECHECK", "DECLINED"]) });
export const gapInput = z.strictObject({
  kind: z.enum(["search", "topic", "article"]),
  key: z.string().min(1).max(200),
  outcome: z.enum(["WRITING", "DISMISSED"]).nullable(),
});
/** A text that is kept and no revision: as long as one, but it may be unfinished. */
export const keepDraftInput = z.strictObject({
  number: articleNumberInput,
  version: versionInput,
  title: z.string().max(articleLimits.title.max),
  markdown: z.string().max(articleLimits.markdown.max),
});
export const startTranslationInput = z.strictObject({ number: articleNumberInput, locale: z.enum(articleLocales) });
export const linkLanguagesInput = z.strictObject({
  number: articleNumberInput,
  original: articleNumberInput.nullable(),
});
export const handOverInput = z.strictObject({ number: articleNumberInput, owner: z.string().min(1).max(60) });
export const reviewDateInput = z.strictObject({ number: articleNumberInput, on: z.iso.date().max(10) });
export const addTopicInput = z.strictObject({
  number: articleNumberInput,
  topic: articleNumberInput,
  version: versionInput,
});
export const removeTopicInput = z.strictObject({ number: articleNumberInput, topic: articleNumberInput });

export const articleFilters = [
  "draft",
  "review",
  "changed",
  "recheck",
  "published",
  "retired",
  "mine",
  "leastHelpful",
  "mostVisited",
  "mostUsed",
  "unreviewed",
  "orphaned",
  "outdated",
] as const;
export type ArticleFilter = (typeof articleFilters)[number];
