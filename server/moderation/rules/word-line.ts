import { foldText, type Reading } from "./fold-text.ts";
import { isWordAt, type WordBounds } from "./word-bounds.ts";

/** One piece of a line: letters as they are, any part of a word (`*`), or one sign of a word (`?`). */
type Piece = { letters: string } | "star" | "one";

/** A word or phrase of a rule, made ready: its longest fixed part finds places, the rest is looked at there. */
export interface WordLine {
  key: string;
  before: readonly Piece[];
  after: readonly Piece[];
}

/** Fewest fixed signs a line with wildcards needs, so that it does not meet everything. */
export const LEAST_FIXED = 2;
/** Longest part of a word a wildcard between fixed parts stands for. */
const STAR = 50;

/** Reads a line; null when it holds nothing fixed to look for. `\*`, `\?` and `\\` are the signs themselves. */
export function wordLine(line: string, reading: Reading): WordLine | null {
  const pieces: Piece[] = [];
  let letters = "";
  const close = () => {
    const folded = foldText(letters, reading).text;
    if (folded) pieces.push({ letters: folded });
    letters = "";
  };
  const signs = Array.from(line.trim());
  for (let i = 0; i < signs.length; i += 1) {
    const sign = signs[i] ?? "";
    if (sign === "\\" && /^[*?\\]$/.test(signs[i + 1] ?? "")) {
      letters += signs[i + 1] ?? "";
      i += 1;
    } else if (sign === "*" || sign === "?") {
      close();
      if (pieces.at(-1) !== "star" || sign === "?") pieces.push(sign === "*" ? "star" : "one");
    } else letters += sign;
  }
  close();
  const lengths = pieces.map((piece) => (typeof piece === "string" ? 0 : piece.letters.length));
  const place = lengths.indexOf(Math.max(...lengths));
  const key = pieces[place];
  if (!key || typeof key === "string") return null;
  if (pieces.length > 1 && key.letters.length < LEAST_FIXED) return null;
  return { key: key.letters, before: pieces.slice(0, place).reverse(), after: pieces.slice(place + 1) };
}

/** Where the line stands around its key at `[start, end)` as whole words, or null. */
export function lineAt(
  line: WordLine,
  text: string,
  bounds: WordBounds,
  start: number,
  end: number,
): { start: number; end: number } | null {
  if (line.before.length === 0 && !bounds.edges[start]) return null;
  if (line.after.length === 0 && !bounds.edges[end]) return null;
  const left = edge(line.before, text, bounds, start, -1);
  if (left < 0) return null;
  const right = edge(line.after, text, bounds, end, 1);
  return right < 0 ? null : { start: left, end: right };
}

/** How far the pieces reach from a position in one direction, ending between words; -1 when they do not fit. */
function edge(pieces: readonly Piece[], text: string, bounds: WordBounds, from: number, step: 1 | -1): number {
  if (pieces.length === 0) return bounds.edges[from] ? from : -1;
  let places = new Set([from]);
  for (const [i, piece] of pieces.entries()) {
    const last = i === pieces.length - 1;
    const next = new Set<number>();
    for (const place of places) {
      if (piece === "star" && last) next.add((step === 1 ? bounds.ends : bounds.starts)[place] ?? place);
      else if (piece === "star") for (const reach of reaches(text, place, step)) next.add(reach);
      else if (piece === "one") {
        if (isWordAt(text, step === 1 ? place : place - 1)) next.add(place + step);
      } else {
        const { letters } = piece;
        const begin = step === 1 ? place : place - letters.length;
        if (begin >= 0 && text.startsWith(letters, begin)) next.add(place + step * letters.length);
      }
    }
    places = next;
    if (places.size === 0) return -1;
  }
  for (const place of places) if (bounds.edges[place]) return place;
  return -1;
}

function reaches(text: string, from: number, step: 1 | -1): number[] {
  const all = [from];
  for (let i = 0; i < STAR; i += 1) {
    const at = from + step * i;
    if (!isWordAt(text, step === 1 ? at : at - 1)) break;
    all.push(at + step);
  }
  return all;
}
