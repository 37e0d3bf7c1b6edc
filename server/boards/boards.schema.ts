import { z } from "zod";

export const audiences = ["PUBLIC", "MEMBERS", "SUPER_USERS", "STAFF"] as const;
export const topicKinds = ["QUESTION", "DISCUSSION", "IDEA", "ANNOUNCEMENT"] as const;

export const slugInput = z
  .string()
  .min(2)
  .max(60)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

/** A field of its own that a board asks for (device, version …). */
export const extraField = z.strictObject({
  key: z
    .string()
    .min(1)
    .max(40)
    // Values are kept by these keys; some names stand in every object already.
    .regex(/^(?!(?:constructor|prototype)$)[a-z][a-z0-9-]*$/),
  label: z.string().trim().min(1).max(60),
  hint: z.string().trim().max(200).default(""),
  required: z.boolean().default(false),
  long: z.boolean().default(false),
});
export type ExtraField = z.infer<typeof extraField>;

export const boardInput = z.strictObject({
  slug: slugInput,
  parent: slugInput.nullable().default(null),
  name: z.string().trim().min(2).max(60),
  description: z.string().trim().max(300).default(""),
  tint: z.int().min(0).max(11).default(0),
  position: z.int().min(0).max(1_000).default(0),
  locale: z.enum(["en", "de"]).default("en"),
  kinds: z.array(z.enum(topicKinds)).min(1).max(4).default(["QUESTION"]),
  visibility: z.enum(audiences).default("PUBLIC"),
  asking: z.enum(["MEMBERS", "SUPER_USERS", "STAFF"]).default("MEMBERS"),
  answering: z.enum(["MEMBERS", "SUPER_USERS", "STAFF"]).default("MEMBERS"),
  askersAccept: z.boolean().default(true),
  maxSolutions: z.int().min(1).max(3).default(1),
  syncArticles: z.boolean().default(false),
  extraFields: z.array(extraField).max(6).default([]),
});
export type BoardInput = z.infer<typeof boardInput>;

/** A board as the frame and pickers show it. */
export interface BoardLink {
  slug: string;
  name: string;
  tint: number;
  locale: string;
  visibility: (typeof audiences)[number];
}

export interface BoardNode extends BoardLink {
  description: string;
  kinds: readonly (typeof topicKinds)[number][];
  topicCount: number;
  /** 0–1 of questions solved; null without questions. */
  solvedShare: number | null;
  children: BoardNode[];
}

/** What the page of one board, and the ask form, need to know of it. */
export interface BoardView extends BoardLink {
  description: string;
  kinds: readonly (typeof topicKinds)[number][];
  topicCount: number;
  solvedCount: number;
  solvedShare: number | null;
  parent: { slug: string; name: string } | null;
  children: BoardLink[];
  extraFields: ExtraField[];
}
