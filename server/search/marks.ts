import { fold, foldGerman } from "./fold.ts";
import type { Reading } from "./read-words.query.ts";
import type { Part } from "./search.schema.ts";

/** A word stem to be marked, and which way of saying which term it belongs to. */
interface Stem {
  stem: string;
  prefix: boolean;
  reading: Reading;
}

/** Finds the words of a query in texts. */
export interface Marker {
  /** The reading a word of a text matches, or null. */
  find(word: string): Reading | null;
  /** By character code: whether a word that begins so may match; the last entry stands for all beyond ASCII. */
  beginnings: Uint8Array;
  /** How many readings there are to be found. */
  readings: number;
}

const lexeme = /'((?:[^']|'')+)'/g;
const wordHere = /[\p{L}\p{N}]+(?:[.\-_\u2010\u2011][\p{L}\p{N}]+)*/uy;
const insideWord = /[\p{L}\p{N}][.\-_\u2010\u2011]?$/u;
const ASCII = 128;
/** Places of a text that are weighed for its snippet. */
const MOST_PLACES = 200;
/** Endings that stemming takes away are no longer than this. */
const LONGEST_ENDING = 5;

/** Prepares the words of a query for `parts` and `snippet`; texts are only compared, never run. */
export function markerOf(readings: readonly Reading[]): Marker {
  const stems: Stem[] = readings
    .filter((reading) => !reading.negated)
    .flatMap((reading) =>
      [reading.en, reading.de].flatMap((query) => {
        const found = [...query.matchAll(lexeme)].map((match) => match[1] ?? "");
        // "wi-fi" reads 'wi-fi' <-> 'wi' <-> 'fi': the first is the whole word. A phrase is all of its words.
        const kept = reading.phrase ? found : found.slice(0, 1);
        return kept.map((stem) => ({ stem, prefix: reading.prefix, reading }));
      }),
    );
  const seen = new Map<string, Reading | null>();
  const beginnings = new Uint8Array(ASCII + 1);
  beginnings[ASCII] = 1;
  for (const { stem } of stems) {
    for (const letter of [stem.charCodeAt(0), stem.toUpperCase().charCodeAt(0)])
      beginnings[Math.min(letter, ASCII)] = 1;
  }
  return {
    beginnings,
    readings: new Set(stems.map((stem) => stem.reading)).size,
    find: (word) => {
      const held = seen.get(word);
      if (held !== undefined) return held;
      const forms = [fold(word), foldGerman(word)];
      const hit = stems.find((stem) => forms.some((form) => matches(form, stem)))?.reading ?? null;
      seen.set(word, hit);
      return hit;
    },
  };
}

function matches(form: string, { stem, prefix }: Stem): boolean {
  if (form === stem) return true;
  if (prefix) return form.startsWith(stem);
  if (stem.length < 3 || form.length - stem.length > LONGEST_ENDING) return false;
  // The English stemmer writes a final y as i.
  return form.startsWith(stem) || (stem.endsWith("i") && form === `${stem.slice(0, -1)}y`);
}

/**
 * Calls `found` for each word of a text that the query matches, until it answers false. Long texts hold thousands of
 * words and few that matter, so only those are read that begin like one of the query's.
 */
function eachFound(text: string, marker: Marker, found: (word: string, at: number, reading: Reading) => boolean): void {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (!marker.beginnings[Math.min(code, ASCII)]) continue;
    // The second half of a character, or the middle of a word.
    if ((code >= 0xdc00 && code <= 0xdfff) || insideWord.test(text.slice(Math.max(0, at - 3), at))) continue;
    wordHere.lastIndex = at;
    const word = wordHere.exec(text)?.[0];
    if (word === undefined) continue;
    const reading = marker.find(word);
    if (reading && !found(word, at, reading)) return;
    at += word.length - 1;
  }
}

/** A text in pieces, with the words of the query marked. */
export function parts(text: string, marker: Marker): Part[] {
  const made: Part[] = [];
  let from = 0;
  const add = (piece: string, mark: boolean) => {
    if (piece === "") return;
    const last = made.at(-1);
    // Words of a query that stand side by side make one mark.
    if (last && last.mark === mark) last.text += piece;
    else made.push({ text: piece, mark });
  };
  eachFound(text, marker, (word, at) => {
    const between = text.slice(from, at);
    add(between, between === " " && made.at(-1)?.mark === true);
    add(word, true);
    from = at + word.length;
    return true;
  });
  add(text.slice(from), false);
  return made;
}

/** Every reading that occurs in a text. */
export function readingsIn(text: string, marker: Marker): Set<Reading> {
  const found = new Set<Reading>();
  eachFound(text, marker, (_, __, reading) => found.add(reading).size < marker.readings);
  return found;
}

/**
 * The stretch of about `length` characters that holds most different words of the query, with "…" where it was cut; the
 * beginning when none occurs.
 */
export function stretch(whole: string, marker: Marker, length = 220): string {
  const text = whole.replace(/\s+/g, " ").trim();
  const found: { at: number; term: number }[] = [];
  eachFound(text, marker, (_, at, reading) => found.push({ at, term: reading.term }) < MOST_PLACES);
  let best = { at: 0, count: 0 };
  for (const [place, { at }] of found.entries()) {
    const terms = new Set<number>();
    for (const other of found.slice(place)) {
      if (other.at > at + length * 0.7) break;
      terms.add(other.term);
    }
    if (terms.size > best.count) best = { at, count: terms.size };
  }
  const wish = best.at < length * 0.5 ? 0 : best.at - Math.round(length * 0.25);
  const from = wish === 0 ? 0 : text.indexOf(" ", wish) + 1;
  if (text.length - from <= length) return `${from > 0 ? "… " : ""}${text.slice(from)}`;
  const end = text.lastIndexOf(" ", from + length);
  const cut = text.slice(from, end > from ? end : from + length).toWellFormed();
  return `${from > 0 ? "… " : ""}${cut} …`;
}
