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
}

const lexeme = /'((?:[^']|'')+)'/g;
const words = /[\p{L}\p{N}]+(?:[.\-_\u2010\u2011][\p{L}\p{N}]+)*/gu;
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
  return {
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
  for (const match of text.matchAll(words)) {
    if (!marker.find(match[0])) continue;
    const between = text.slice(from, match.index);
    add(between, between === " " && made.at(-1)?.mark === true);
    add(match[0], true);
    from = match.index + match[0].length;
  }
  add(text.slice(from), false);
  return made;
}

/** Every reading that occurs in a text. */
export function readingsIn(text: string, marker: Marker): Set<Reading> {
  const found = new Set<Reading>();
  for (const [word] of text.matchAll(words)) {
    const reading = marker.find(word);
    if (reading) found.add(reading);
  }
  return found;
}

/**
 * The stretch of about `length` characters that holds most different words of the query, with "…" where it was cut; the
 * beginning when none occurs.
 */
export function stretch(whole: string, marker: Marker, length = 220): string {
  const text = whole.replace(/\s+/g, " ").trim();
  const found = [...text.matchAll(words)].flatMap((match) => {
    const reading = marker.find(match[0]);
    return reading ? [{ at: match.index, term: reading.term }] : [];
  });
  let best = { at: 0, count: 0 };
  for (const [place, { at }] of found.slice(0, 200).entries()) {
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
