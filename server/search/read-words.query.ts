import { LRUCache } from "lru-cache";
import type { Ctx } from "../platform/authorize/index.ts";
import { setting } from "../settings/index.ts";
import { fold } from "./fold.ts";
import type { ParsedQuery, Term } from "./parse-query.ts";
import { searchSetting } from "./search.setting.ts";

/** One way to say a term: the term itself or a synonym, as queries of both languages. */
export interface Reading {
  /** Place of its term. */
  term: number;
  text: string;
  synonym: boolean;
  prefix: boolean;
  phrase: boolean;
  negated: boolean;
  /** Text of a tsquery, written by PostgreSQL; empty when the language leaves the word out. */
  en: string;
  de: string;
}

/** Folded stop words of German that lose their umlaut before PostgreSQL's own list sees them. */
const germanStops = new Set(["fur", "uber", "konnen", "konnte", "wahrend", "wurden"]);
const known = new LRUCache<string, Promise<Reading[]>>({ max: 2_000 });

/**
 * Has PostgreSQL read the words of a query in both languages, once per wording and process. Any text is safe here: the
 * words are values, and what comes back is a query PostgreSQL wrote itself.
 * @param swapped also reads each word with two neighbouring letters changed over, the typing error trigrams miss
 */
export async function readWords(ctx: Ctx, query: ParsedQuery, swapped = false): Promise<Reading[]> {
  const ways = query.terms.flatMap((term, place) => {
    const said = waysToSay(ctx, term);
    const swaps = swapped && !term.phrase && !term.negated ? swapsOf(term.text) : [];
    return [...said, ...swaps.map((text) => ({ ...term, text, prefix: false, synonym: false }))].map((way) => ({
      ...way,
      term: place,
    }));
  });
  if (ways.length === 0) return [];
  const key = JSON.stringify(ways);
  const held = known.get(key);
  if (held) return held;
  // Kept at once: the parts of one search ask for the same words at the same time.
  const reading = readWays(ctx, ways);
  known.set(key, reading);
  reading.catch(() => known.delete(key));
  return reading;
}

type Way = Omit<Reading, "en" | "de">;

async function readWays(ctx: Ctx, ways: readonly Way[]): Promise<Reading[]> {
  const rows = await ctx.db.$queryRaw<{ en: string; de: string }[]>`
    SELECT phraseto_tsquery('kundig_en', kundig_fold(way.text, 'en'))::text AS en,
      phraseto_tsquery('kundig_de', kundig_fold(way.text, 'de'))::text AS de
    FROM unnest(${ways.map((way) => way.text)}::text[]) WITH ORDINALITY AS way (text, place) ORDER BY way.place`;
  return ways.map((way, place) => {
    const { en = "", de = "" } = rows[place] ?? {};
    return { ...way, en: begun(en, way.prefix), de: germanStops.has(fold(way.text)) ? "" : begun(de, way.prefix) };
  });
}

/** The query of an unfinished word. Of one with hyphens a last part of one or two letters is no beginning yet: too much is. */
function begun(query: string, prefix: boolean): string {
  if (!prefix || query === "") return query;
  return /<-> '[^']{1,2}'$/.test(query) ? query : `${query}:*`;
}

function waysToSay(ctx: Ctx, term: Term): Omit<Way, "term">[] {
  const own = { ...term, synonym: false };
  if (term.phrase) return [own];
  const said = fold(term.text);
  const group = setting(ctx, searchSetting).synonyms.find((words) => words.some((word) => fold(word) === said)) ?? [];
  const others = group.filter((word) => fold(word) !== said).map((text) => ({ ...own, text, synonym: true }));
  return [own, ...others.map((way) => ({ ...way, prefix: false, phrase: way.text.includes(" ") }))];
}

/** A word with each pair of neighbours changed over; nothing for short words and for numbers. */
function swapsOf(word: string): string[] {
  const letters = [...word];
  if (letters.length < 4 || letters.length > 20 || !/^\p{L}+$/u.test(word)) return [];
  return letters.slice(1).flatMap((letter, place) => {
    const before = letters[place] ?? "";
    if (before === letter) return [];
    return [[...letters.slice(0, place), letter, before, ...letters.slice(place + 2)].join("")];
  });
}
