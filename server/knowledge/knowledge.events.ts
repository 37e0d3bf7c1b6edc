import { z } from "zod";
import { defineEvent } from "../platform/events/define.ts";

const article = z.object({ articleId: z.uuid(), number: z.int() });
/** The posts an article's text comes from, with who wrote them. */
const sources = z.array(
  z.object({ postId: z.uuid(), topicId: z.uuid(), authorId: z.uuid(), role: z.enum(["PROBLEM", "ANSWER"]) }),
);
const byId = z.uuid().nullable();

/** `automatic`: made by the community's own rule, not by a person. */
export const articleDrafted = defineEvent(
  "article.drafted",
  article.extend({ ownerId: z.uuid(), byId, topicId: z.uuid().nullable(), automatic: z.boolean() }),
);
export const articleSubmitted = defineEvent("article.submitted", article.extend({ ownerId: z.uuid(), byId }));
export const articleReturned = defineEvent(
  "article.returned",
  article.extend({ ownerId: z.uuid(), byId, reason: z.string().max(255) }),
);
export const articlePublished = defineEvent(
  "article.published",
  article.extend({
    version: z.int(),
    first: z.boolean(),
    editClass: z.enum(["TYPO", "MEDIUM", "MAJOR"]),
    ownerId: z.uuid(),
    byId,
    sources,
  }),
);
/** Where a published article stands or who may read it changed, without its text. */
export const articlePlaced = defineEvent("article.placed", article);
export const articleConfirmed = defineEvent("article.confirmed", article.extend({ byId }));
export const articleRetired = defineEvent(
  "article.retired",
  article.extend({ byId, reason: z.string().max(255), sources }),
);
export const articleRestored = defineEvent("article.restored", article.extend({ byId }));
export const articleRecheck = defineEvent(
  "article.recheck",
  article.extend({ ownerId: z.uuid(), why: z.string().max(300), postId: z.uuid().nullable() }),
);
/** A newer text waits for its hour, or (`why`) does not any more. */
export const articleScheduled = defineEvent(
  "article.scheduled",
  article.extend({ ownerId: z.uuid(), byId, version: z.int(), at: z.iso.datetime() }),
);
export const articleUnscheduled = defineEvent(
  "article.unscheduled",
  article.extend({ ownerId: z.uuid(), byId, why: z.string().max(300) }),
);
/** Somebody else keeps the article from now on. */
export const articleHandedOver = defineEvent(
  "article.handedOver",
  article.extend({ ownerId: z.uuid(), beforeId: z.uuid(), byId, sources }),
);
export const articleFeedback = defineEvent(
  "article.feedback",
  article.extend({ helpful: z.boolean(), before: z.boolean().nullable() }),
);
export const suggestionHandled = defineEvent(
  "article.suggestionHandled",
  article.extend({ feedbackId: z.uuid(), outcome: z.enum(["TAKEN", "RECHECK", "DECLINED"]) }),
);
export const sectionSaved = defineEvent("section.saved", z.object({ sectionId: z.uuid(), slug: z.string().max(60) }));
