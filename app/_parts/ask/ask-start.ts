import type { ExtraField } from "../../../server/boards/boards.schema.ts";

/** The board a question goes to, as the form needs it. */
export type AskedBoard = { slug: string; name: string; tint: number; kinds: AskKind[]; extraFields: ExtraField[] };
export type AskKind = "QUESTION" | "DISCUSSION" | "IDEA" | "ANNOUNCEMENT";

/** What is typed so far. */
export type AskText = { title: string; body: string; tags: string[]; fields: Record<string, string> };
export type AskLimits = { title: { min: number; max: number }; body: { min: number; max: number }; tags: number };

/** Findings by field: `title`, `body`, `tags`, `fields.<key>`; "" for the whole form. */
export type AskProblems = Record<string, string>;
