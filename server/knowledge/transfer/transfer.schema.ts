import { z } from "zod";

// What stands in the folder of an export. Everything is checked again when it comes back.

const name = z.string().min(1).max(60);
const uuid = z.uuid();
const moment = z.iso.datetime().nullable();
const whole = z.int().min(1).max(2_147_483_647);
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const audience = z.enum(["PUBLIC", "MEMBERS", "SUPER_USERS", "STAFF"]);

/** Since 2 with what readers, agents and writers left beside the articles; 1 is read too. */
export const FORMAT = 2;
export const manifestFile = z.strictObject({
  what: z.literal("kundig-knowledge"),
  format: z.union([z.literal(1), z.literal(FORMAT)]),
});

export const peopleFile = z.array(z.strictObject({ name, displayName: z.string().min(1).max(100) })).max(1_000_000);

export const sectionsFile = z
  .array(
    z.strictObject({
      slug: z.string().min(1).max(60),
      parent: z.string().max(60).nullable(),
      name: z.string().min(1).max(100),
      description: z.string().max(1_000),
      locale: z.string().max(10),
      position: z.int(),
      visibility: audience,
      /** Slugs it had before. */
      addresses: z.array(z.string().max(60)).max(1_000),
    }),
  )
  .max(10_000);
export type ExportedSection = z.infer<typeof sectionsFile>[number];

export const filesFile = z
  .array(
    z.strictObject({
      name: z.string().max(80),
      owner: name.nullable(),
      contentType: z.string().max(60),
      width: z.int().nullable(),
      height: z.int().nullable(),
      createdAt: z.iso.datetime(),
    }),
  )
  .max(10_000_000);

const source = z.strictObject({
  post: uuid,
  postNumber: whole.nullable(),
  topic: uuid,
  topicNumber: whole.nullable(),
  topicTitle: z.string().max(300),
  version: whole,
  hash,
  role: z.enum(["PROBLEM", "ANSWER"]),
  author: name,
});

export const articleFile = z.strictObject({
  id: uuid,
  number: whole,
  slug: z.string().max(200),
  locale: z.string().max(10),
  section: z.string().max(60).nullable(),
  state: z.enum(["DRAFT", "IN_REVIEW", "PUBLISHED", "RE_CHECK", "RETIRED"]),
  visibility: audience,
  owner: name,
  reviewer: name.nullable(),
  staffNote: z.string().max(100_000),
  validFor: z.string().max(1_000).nullable(),
  latestVersion: whole,
  publishedVersion: whole.nullable(),
  publishedAt: moment,
  verifiedAt: moment,
  reviewAt: moment,
  recheckFor: z.string().max(2_000).nullable(),
  retiredAt: moment,
  retiredFor: z.string().max(2_000).nullable(),
  viewCount: z.int().min(0),
  topic: uuid.nullable(),
  /** The article it says in another language, and which of its versions it follows. */
  original: uuid.nullable(),
  originalVersion: whole.nullable(),
  publishAt: moment,
  publishVersion: whole.nullable(),
  scheduledBy: name.nullable(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  sources: z.array(source).max(1_000),
  rechecks: z
    .array(
      z.strictObject({
        id: uuid,
        why: z.string().max(2_000),
        post: uuid.nullable(),
        by: name.nullable(),
        openedAt: z.iso.datetime(),
        closedAt: moment,
        closedBy: name.nullable(),
        outcome: z.enum(["UPDATED", "CONFIRMED", "RETIRED"]).nullable(),
      }),
    )
    .max(100_000),
});
export type ExportedArticle = z.infer<typeof articleFile>;

/** What stands above the Markdown of a revision. */
export const revisionFile = z.strictObject({
  article: whole,
  version: whole,
  title: z.string().min(1).max(500),
  locale: z.string().max(10),
  hash,
  editClass: z.enum(["TYPO", "MEDIUM", "MAJOR"]),
  note: z.string().max(10_000),
  by: name.nullable(),
  createdAt: z.iso.datetime(),
});
export type ExportedRevision = z.infer<typeof revisionFile>;

/**
 * What stands beside an article: what readers said of it (without who they are), the cases it helped in, and texts that
 * nobody has saved as a revision yet.
 */
export const besideFile = z.strictObject({
  feedback: z
    .array(
      z.strictObject({
        id: uuid,
        day: z.iso.date(),
        helpful: z.boolean(),
        reason: z.string().max(10_000),
        createdAt: z.iso.datetime(),
        outcome: z.enum(["TAKEN", "RECHECK", "DECLINED"]).nullable(),
        handledAt: moment,
        handledBy: name.nullable(),
      }),
    )
    .max(1_000_000),
  uses: z
    .array(z.strictObject({ id: uuid, by: name, case: z.string().min(1).max(200), createdAt: z.iso.datetime() }))
    .max(1_000_000),
  drafts: z
    .array(
      z.strictObject({
        by: name,
        baseVersion: z.int().min(0).max(2_147_483_647),
        title: z.string().max(500),
        markdown: z.string().max(1_000_000),
        savedAt: z.iso.datetime(),
      }),
    )
    .max(10_000),
});
export type BesideArticle = z.infer<typeof besideFile>;
export const nothingBeside: BesideArticle = { feedback: [], uses: [], drafts: [] };
