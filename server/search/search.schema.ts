import { z } from "zod";

/** Longest query; what is longer is refused by the schema, the field stops there. */
export const QUERY_LENGTH = 200;
/** How deep a list of hits goes; deeper, better words help more. */
export const DEEPEST = 200;
/** Candidates that are ranked and counted; above, counts are a lower bound. */
export const MOST_CANDIDATES = 500;

export const queryInput = z.string().max(QUERY_LENGTH);
export const searchKinds = ["all", "topics", "articles", "solved", "staff"] as const;
export const searchSorts = ["relevance", "newest"] as const;
export type SearchKind = (typeof searchKinds)[number];
export type SearchSort = (typeof searchSorts)[number];

/** The fields a hit may match in, best first. */
export const searchFields = ["title", "solution", "question", "rest"] as const;
export type SearchField = (typeof searchFields)[number];

/** A piece of text; marked when it is what was searched for. Never HTML. */
export interface Part {
  text: string;
  mark: boolean;
}

export type HitState = "open" | "answered" | "solved" | "verified" | "article";

/** One topic or article found. */
export interface Hit {
  kind: "topic" | "article";
  number: number;
  slug: string;
  title: Part[];
  snippet: Part[];
  state: HitState;
  locale: string;
  board: { slug: string; name: string; tint: number } | null;
  tags: string[];
  staffOnly: boolean;
  answers: number;
  /** "Worked for me" on the solution. */
  worked: number;
  /** Cases in which support used it. */
  used: number;
  verifiedAt: Date | null;
  lastActivityAt: Date;
  /** Where the words were found, best first. */
  why: SearchField[];
  /** Synonyms that made the match: what was asked, what was found. */
  synonyms: { asked: string; found: string }[];
}

/** How many hits there are of each kind, among the candidates. */
export interface Facets {
  all: number;
  topics: number;
  articles: number;
  solved: number;
  staff: number;
  /** True when there are at least `MOST_CANDIDATES`: the counts are then a lower bound. */
  more: boolean;
  boards: { slug: string; name: string; tint: number; count: number }[];
}

export interface Found {
  hits: Hit[];
  /** Hits that hold only some of the words, or words that look alike; when there were few others. */
  similar: Hit[];
  facets: Facets;
  next: string | null;
  /** Operators that were not understood, as typed. */
  ignored: string[];
  /** The line of the search log, for `search.clicked`; null when it is not logged. */
  log: string | null;
}

/** A line of the field's suggestions. */
export interface Suggestion {
  kind: "topic" | "article" | "person";
  title: string;
  /** Path without language prefix. */
  url: string;
  state?: "open" | "answered" | "solved" | "verified";
  excerpt?: string;
}

/** A topic or article beside another one. */
export interface Related {
  kind: "topic" | "article";
  number: number;
  slug: string;
  title: string;
  state: HitState;
}
