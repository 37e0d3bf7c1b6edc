import { z } from "zod";

export const thingInput = z.strictObject({
  kind: z.enum(["topic", "article"]),
  number: z.int().min(1).max(2_147_483_647),
});
export type Thing = z.infer<typeof thingInput>;

/** The number of a case in the company's own system: letters, digits and a few signs. */
export const caseInput = z
  .string()
  .trim()
  .min(1)
  .max(60)
  .regex(/^[\p{L}\p{N}][\p{L}\p{N} ._/#:-]*$/u);

export const useInput = thingInput.extend({ case: caseInput });

interface PreviewCommon {
  number: number;
  slug: string;
  title: string;
  locale: string;
  /** In how many cases it has helped. */
  used: number;
  /**
   * What staff may hand to a customer: text and absolute address. Null when not everybody who signs in may read it, so
   * that nothing internal is sent by mistake.
   */
  reply: { text: string; url: string } | null;
}

export interface ArticlePreview extends PreviewCommon {
  kind: "article";
  html: string;
  staffNote: string;
  staffOnly: boolean;
  /** Put up for re-check: what it says may be wrong. */
  recheck: boolean;
  owner: string;
  verifiedAt: Date | null;
  publishedAt: Date | null;
  validFor: string | null;
  sources: { number: number; slug: string; title: string; authors: string[] }[];
}

export interface TopicPreview extends PreviewCommon {
  kind: "topic";
  state: "UNANSWERED" | "ANSWERED" | "SOLVED" | "VERIFIED";
  board: string;
  staffOnly: boolean;
  author: string;
  createdAt: Date;
  question: string;
  /** Active solutions, the main one first. */
  solutions: { html: string; author: string; verifiedAt: string | null; validFor: string | null; worked: number }[];
  answers: number;
}

export type Preview = ArticlePreview | TopicPreview;
