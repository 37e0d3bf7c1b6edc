import { z } from "zod";
import type { Facets, Hit, Part, SearchField } from "../search/search.schema.ts";
import type { Placeholder } from "./placeholders.schema.ts";
import { replyLimits } from "./placeholders.schema.ts";

const replyNumberInput = z.coerce.number().int().min(1).max(2_147_483_647);
export const thingInput = z.strictObject({
  kind: z.enum(["topic", "article", "reply"]),
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
export const pinInput = thingInput.extend({ on: z.boolean() });

export const replyInput = z.strictObject({
  title: z.string().trim().min(replyLimits.title.min).max(replyLimits.title.max),
  markdown: z.string().trim().min(replyLimits.markdown.min).max(replyLimits.markdown.max),
  locale: z.enum(["en", "de"]).default("en"),
  /** Also for everybody else on the desk. */
  shared: z.boolean().default(false),
});
export type ReplyInput = z.infer<typeof replyInput>;
export const saveReplyInput = z.strictObject({ number: replyNumberInput.nullable().default(null), reply: replyInput });
export const replyNumber = z.strictObject({ number: replyNumberInput });

const valueInput = z.string().trim().max(replyLimits.value).default("");
export const fillInput = z.strictObject({
  number: z.int().min(1).max(2_147_483_647),
  customer: valueInput,
  case: valueInput,
  /** An address of ours or another https address. */
  link: valueInput,
});

export const deskKinds = ["all", "articles", "solved", "staff", "replies"] as const;
export type DeskKind = (typeof deskKinds)[number];
export const deskSearchInput = z.strictObject({
  query: z.string().max(200).default(""),
  kind: z.enum(deskKinds).default("all"),
});

/** A text ready for a customer, in the three forms it can be copied in. */
export interface HandOut {
  text: string;
  markdown: string;
  html: string;
}

/** A canned reply among the hits. */
export interface ReplyHit {
  kind: "reply";
  number: number;
  slug: "";
  title: Part[];
  snippet: Part[];
  locale: string;
  shared: boolean;
  own: boolean;
  used: number;
  why: SearchField[];
}

export type DeskHit = Hit | ReplyHit;

/** Why hits stand together: what matches, what is only similar; before anything is typed, what was pinned and used. */
export type DeskGroup = "replies" | "hits" | "similar" | "pinned" | "recent";

export interface DeskFound {
  groups: { name: DeskGroup; hits: DeskHit[] }[];
  facets: Record<DeskKind, number> & Pick<Facets, "more">;
  /** Things the agent pinned, as `kind` + `number`. */
  pinned: string[];
  /** How long the server took, in milliseconds. */
  ms: number;
}

/** A canned reply on the page where they are looked after. */
export interface ReplyRow {
  number: number;
  title: string;
  markdown: string;
  locale: string;
  shared: boolean;
  own: boolean;
  owner: string | null;
  used: number;
  updatedAt: Date;
  mayWrite: boolean;
}

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
  reply: (HandOut & { url: string }) | null;
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

export interface ReplyPreview {
  kind: "reply";
  number: number;
  slug: "";
  title: string;
  locale: string;
  used: number;
  html: string;
  shared: boolean;
  own: boolean;
  owner: string | null;
  mayWrite: boolean;
  /** It is filled in when somebody copies it. */
  reply: null;
  placeholders: Placeholder[];
}

export type Preview = ArticlePreview | TopicPreview | ReplyPreview;
