import { z } from "zod";
import { limits, titleInput, written } from "../../topics/topics.schema.ts";

export const suggestEditInput = z.strictObject({
  post: z.uuid(),
  /** The version the proposal was made from; a newer one is a conflict. */
  version: z.coerce.number().int().min(1).max(1_000_000),
  body: written({ min: limits.comment.min, max: limits.question.max }),
  /** Only for the opening post. */
  title: titleInput.optional(),
  /** What becomes better by it. */
  reason: z.string().trim().min(5).max(limits.reason.max),
});
export type SuggestEditInput = z.infer<typeof suggestEditInput>;

export const suggestionInput = z.strictObject({ suggestion: z.uuid() });

/** A proposal of the reader that waits for a decision. */
interface OpenSuggestion {
  id: string;
  title: string | null;
  markdown: string;
  reason: string;
  createdAt: Date;
}

/** The text somebody proposes to change. */
export interface SuggestSource {
  version: number;
  markdown: string;
  title: string | null;
  limit: { min: number; max: number };
  /** What the reader has proposed already; nothing further can be proposed meanwhile. */
  waiting: OpenSuggestion | null;
}
