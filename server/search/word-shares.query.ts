import type { Ctx } from "../platform/authorize/index.ts";
import type { Reading } from "./read-words.query.ts";

/** How long PostgreSQL's figures are used before they are read again, in milliseconds. */
const FRESH_MS = 10 * 60_000;
/** Share of documents for a word that is not among the frequent ones. */
const RARE = 0.0005;
/** From this share on a word is frequent. */
const FREQUENT = 0.01;
/** From this share on it is quicker to go through the newest documents than to collect the newest that match. */
const COMMON = 0.15;
/** Share of documents from which on a beginning is searched as the frequent words that begin so, and how many of them. */
const MUCH_BEGUN = 0.03;
const MOST_BEGUN = 8;

/** Which share of all documents (and of all titles) holds a stem, for the frequent ones, as PostgreSQL counted at last. */
export interface WordShares {
  body: ReadonlyMap<string, number>;
  title: ReadonlyMap<string, number>;
}

let held: { at: number; shares: Promise<WordShares> } | null = null;

/** The figures, read once in ten minutes by this process. They choose the way of a query, never what it finds. */
export function wordShares(ctx: Ctx): Promise<WordShares> {
  const now = Date.now();
  if (!held || now - held.at > FRESH_MS) {
    held = { at: now, shares: readShares(ctx) };
    held.shares.catch(() => {
      held = null;
    });
  }
  return held.shares;
}

async function readShares(ctx: Ctx): Promise<WordShares> {
  const rows = await ctx.db.$queryRaw<{ place: "body" | "title"; word: string; share: number }[]>`
    SELECT CASE tablename WHEN 'SearchDocument' THEN 'body' ELSE 'title' END AS place, known.word, known.share::float8
    FROM pg_stats, unnest(most_common_elems::text::text[], most_common_elem_freqs) AS known (word, share)
    WHERE schemaname = current_schema() AND known.word IS NOT NULL
      AND ((tablename = 'SearchDocument' AND attname = 'vector') OR tablename = 'SearchDocument_title_words')`;
  const of = (place: string) =>
    new Map(rows.filter((row) => row.place === place).map((row) => [row.word, row.share] as const));
  return { body: of("body"), title: of("title") };
}

/**
 * Beginnings that are a frequent word by themselves are searched as that word, and beginnings of frequent words as these
 * words: collecting every word that begins like it would cost more than all the rest. Whoever means a rarer one goes on
 * typing; and where that finds (nearly) nothing, every beginning counts.
 */
export function wholeWords(readings: readonly Reading[], { body }: WordShares): Reading[] {
  const whole = (query: string) => {
    const stem = /^'([^']+)':\*$/.exec(query)?.[1];
    if (stem === undefined) return query;
    if ((body.get(stem) ?? 0) >= FREQUENT) return `'${stem}'`;
    const begun = [...body].filter(([word]) => word.startsWith(stem) && !word.includes("'"));
    if (begun.reduce((sum, [, share]) => sum + share, 0) < MUCH_BEGUN) return query;
    const most = begun.sort(([, a], [, b]) => b - a).slice(0, MOST_BEGUN);
    return most.map(([word]) => `'${word}'`).join(" | ");
  };
  return readings.map((one) => (one.prefix ? { ...one, en: whole(one.en), de: whole(one.de) } : one));
}

const lexemes = /'((?:[^']|'')+)'(:\*)?/g;

/** About which share of documents holds one way to say a word. */
function shareOfQuery(query: string, shares: ReadonlyMap<string, number>): number {
  const all = [...query.matchAll(lexemes)].map(([, stem = "", prefix]) => {
    if (!prefix) return shares.get(stem) ?? RARE;
    let without = 1;
    for (const [word, share] of shares) if (word.startsWith(stem)) without *= 1 - share;
    return Math.max(RARE, 1 - without);
  });
  if (query.includes(" | ")) return 1 - all.reduce((without, share) => without * (1 - share), 1);
  return all.length === 0 ? 0 : Math.min(...all);
}

/** Shares of the terms of a query in one language, each with all its ways to be said; what it leaves out is missing. */
function shareOfTerms(
  readings: readonly Reading[],
  language: "en" | "de",
  shares: ReadonlyMap<string, number>,
): number[] {
  const terms = Map.groupBy(
    readings.filter((reading) => !reading.negated && reading[language] !== ""),
    (reading) => reading.term,
  );
  return [...terms.values()].map((ways) => {
    const without = ways.reduce((rest, way) => rest * (1 - shareOfQuery(way[language], shares)), 1);
    return 1 - without;
  });
}

const languages = ["en", "de"] as const;

/** Whether so many documents hold all words that the newest few are enough to look at. */
export function allAreCommon(readings: readonly Reading[], shares: ReadonlyMap<string, number>): boolean {
  return languages.some((language) => {
    const terms = shareOfTerms(readings, language, shares);
    return terms.length > 0 && terms.reduce((all, share) => all * share, 1) >= COMMON;
  });
}

/** The same for some of the words, as `looseMatch` asks for them: either of two, two of more. */
export function someAreCommon(readings: readonly Reading[], shares: ReadonlyMap<string, number>): boolean {
  return languages.some((language) => {
    const all = shareOfTerms(readings, language, shares);
    const [first = 0, second = 0] = all.sort((a, b) => b - a);
    return (all.length < 3 ? 1 - (1 - first) * (1 - second) : first * second) >= COMMON;
  });
}
