import { z } from "zod";
import { QUERY_LENGTH, searchKinds } from "../../search/search.schema.ts";

// What comes in, as it stands in addresses, and what goes out. The OpenAPI description is made of these schemas.

const size = z.coerce.number().int().min(1).max(100).default(50).describe("Things in one answer.");
const cursor = z.string().max(200).nullish().describe("`next` of the answer before.");

export const listInput = z.strictObject({
  since: z.iso
    .datetime({ offset: true })
    .optional()
    .describe(
      "Only what changed at or after this moment (`until` of an earlier answer), with what has to be forgotten.",
    ),
  cursor,
  size,
});
export const articleInput = z.strictObject({});
export const searchInput = z.strictObject({
  q: z.string().min(1).max(QUERY_LENGTH).describe("Words, phrases and operators, as in the search field."),
  kind: z.enum(searchKinds).default("all"),
  cursor,
  size: z.coerce.number().int().min(1).max(50).default(20),
});

const moment = z.iso.datetime();
const number = z.int().min(1).describe("Stays the same for the life of an article.");
export const apiArticle = z.strictObject({
  number,
  url: z.url(),
  title: z.string(),
  locale: z.string(),
  visibility: z.enum(["PUBLIC", "MEMBERS", "SUPER_USERS", "STAFF"]),
  section: z.strictObject({ slug: z.string(), name: z.string() }).nullable(),
  validFor: z.string().nullable(),
  version: z.int().describe("Revision that is published."),
  markdown: z.string(),
  html: z.string().describe("Sanitised; addresses are complete."),
  publishedAt: moment,
  verifiedAt: moment.nullable(),
  changedAt: moment,
});
export type ApiArticle = z.infer<typeof apiArticle>;

export const listAnswer = z.strictObject({
  articles: z.array(apiArticle),
  removed: z
    .array(z.strictObject({ number, at: moment }))
    .describe("Retired, removed, or no longer for the audience of the key. Only with `since`."),
  next: z.string().nullable().describe("Cursor of what follows; null at the end."),
  until: moment.nullable().describe("What to give as `since` next time. Some of it may come again."),
});
export type ListAnswer = z.infer<typeof listAnswer>;

export const searchAnswer = z.strictObject({
  hits: z.array(
    z.strictObject({
      kind: z.enum(["topic", "article"]),
      number: z.int(),
      url: z.url(),
      title: z.string(),
      excerpt: z.string(),
      state: z.enum(["open", "answered", "solved", "verified", "article"]),
      locale: z.string(),
      verifiedAt: moment.nullable(),
    }),
  ),
  next: z.string().nullable(),
});
export type SearchAnswer = z.infer<typeof searchAnswer>;

export const errorAnswer = z.strictObject({
  error: z.strictObject({
    kind: z.enum(["NotFound", "Forbidden", "Invalid", "Conflict", "TooMany", "Fault"]),
    code: z.string().describe("For programs; the message is for people and may change."),
    message: z.string(),
    field: z.string().optional(),
    until: moment.optional().describe("When a limit opens again."),
  }),
});
export type ErrorAnswer = z.infer<typeof errorAnswer>;
