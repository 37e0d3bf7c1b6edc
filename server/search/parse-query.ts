import { QUERY_LENGTH } from "./search.schema.ts";

/** Words to be found: one word, or several in this order. */
export interface Term {
  text: string;
  phrase: boolean;
  /** With a minus in front: must not occur. */
  negated: boolean;
  /** The last word while it is typed: the beginning of a word is enough. */
  prefix: boolean;
}

export type Is = "solved" | "unanswered" | "answered" | "verified";

/** A query taken apart. All parts narrow it; of several boards, tags or authors with one operator each must hold. */
export interface ParsedQuery {
  terms: Term[];
  tags: string[];
  boards: string[];
  authors: string[];
  is: Is[];
  hasArticle: boolean;
  /** Last activity at or after this moment (UTC). */
  after: Date | null;
  before: Date | null;
  /** Operators that were not understood, as typed. */
  ignored: string[];
}

const MOST_TERMS = 12;
/** Letters of an unfinished word that are looked for beside other words. */
const LEAST_PREFIX = 3;
const MOST_OF_A_KIND = 3;
const piece = /(-?)(?:(tag|board|author|is|has|before|after):(?:"([^"]*)"|([^\s"]*))|"([^"]*)"?|([^\s"]+))/giu;
const word = /[\p{L}\p{N}]+(?:[.\-_][\p{L}\p{N}]+)*/gu;
const states: readonly string[] = ["solved", "unanswered", "answered", "verified"] satisfies Is[];

/**
 * Reads what somebody typed: words, "phrases", -without, `tag:` `board:` `author:` `is:` `has:article` `before:` `after:`.
 * Never fails: what is not understood is a word or stands in `ignored`.
 * @param live whether it is still being typed, so that the last word may be unfinished
 */
export function parseQuery(query: string, live = false): ParsedQuery {
  const parsed: ParsedQuery = {
    terms: [],
    tags: [],
    boards: [],
    authors: [],
    is: [],
    hasArticle: false,
    after: null,
    before: null,
    ignored: [],
  };
  const plain = readable(query)
    .replace(/[\u2010\u2011]/g, "-")
    .replace(/[“”„«»]/g, '"');
  for (const [whole, minus, operator, quoted, bare, phrase, words] of plain.matchAll(piece)) {
    const negated = minus === "-";
    if (operator !== undefined) {
      const value = (quoted ?? bare ?? "").trim();
      if (negated || !take(parsed, operator.toLowerCase(), value)) parsed.ignored.push(whole);
    } else if (phrase !== undefined) {
      add(parsed, wordsOf(phrase).join(" "), negated);
    } else {
      for (const one of wordsOf(words ?? "")) add(parsed, one, negated);
    }
  }
  const last = parsed.terms.at(-1);
  if (live && last && !last.phrase && !last.negated && /[\p{L}\p{N}]$/u.test(plain)) {
    // The first letters of one more word tell nothing yet: half of all words begin like that.
    if (last.text.length < LEAST_PREFIX && parsed.terms.some((term) => term !== last && !term.negated))
      parsed.terms.pop();
    else last.prefix = true;
  }
  if (!parsed.terms.some((term) => !term.negated)) parsed.terms = [];
  return parsed;
}

/** A query of at most the longest length, without what a database refuses (NUL, lone surrogates). */
export function readable(query: string): string {
  return query
    .slice(0, QUERY_LENGTH)
    .toWellFormed()
    .replace(/\p{Cc}/gu, " ")
    .normalize("NFC");
}

/** The words of a text, as PostgreSQL's parser would see them, more or less. */
export function wordsOf(text: string): string[] {
  return text.match(word) ?? [];
}

/** True when operators leave out some of the topics or articles. */
export function isNarrowed(query: ParsedQuery): boolean {
  const { tags, boards, authors, is, hasArticle, after, before } = query;
  return (
    tags.length + boards.length + authors.length + is.length > 0 || hasArticle || after !== null || before !== null
  );
}

/** True when nothing is asked: no words and nothing that narrows. */
export function isEmptyQuery(query: ParsedQuery): boolean {
  return query.terms.length === 0 && !isNarrowed(query);
}

function add(parsed: ParsedQuery, text: string, negated: boolean): void {
  if (text === "" || parsed.terms.length >= MOST_TERMS) return;
  parsed.terms.push({ text, phrase: text.includes(" "), negated, prefix: false });
}

function take(parsed: ParsedQuery, operator: string, value: string): boolean {
  const keep = <T>(list: T[], one: T) => (list.length < MOST_OF_A_KIND ? list.push(one) > 0 : false);
  if (value === "") return false;
  switch (operator) {
    case "tag":
      return keep(parsed.tags, value.toLowerCase());
    case "board":
      return keep(parsed.boards, value.toLowerCase());
    case "author":
      return keep(parsed.authors, value.replace(/^@/, ""));
    case "is": {
      const state = value.toLowerCase();
      return states.includes(state) && keep(parsed.is, state as Is);
    }
    case "has":
      parsed.hasArticle ||= value.toLowerCase() === "article";
      return value.toLowerCase() === "article";
    default: {
      const moment = dayOf(value);
      if (!moment) return false;
      parsed[operator === "before" ? "before" : "after"] = moment;
      return true;
    }
  }
}

/** `2026`, `2026-05` or `2026-05-03` as the beginning of that time in UTC; null for anything else. */
function dayOf(value: string): Date | null {
  const match = /^((?:19|20)\d\d)(?:-(\d\d)(?:-(\d\d))?)?$/.exec(value);
  if (!match) return null;
  const [, year = "", month = "01", day = "01"] = match;
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  const exists = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${year}-${month}-${day}`);
  return exists ? date : null;
}
