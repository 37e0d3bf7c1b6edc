import type { Span } from "./finding.ts";
import { ibanLengths } from "./iban-lengths.ts";

const begins = /(?<![\p{L}\p{N}])[A-Z]{2}[ -]?\d{2}(?=[ \u00a0-]?[A-Z0-9])/giu;
const sign = /[A-Za-z0-9]/;

/** Account numbers with the right length for their country and a right checksum, with or without spaces. */
export function findIbans(text: string): Span[] {
  const spans: Span[] = [];
  for (const { index } of text.matchAll(begins)) {
    const end = ibanEnd(text, index);
    if (end > 0) spans.push({ start: index, end });
  }
  return spans;
}

/** Where the IBAN that begins at `start` ends; 0 when there is none. */
function ibanEnd(text: string, start: number): number {
  const wanted = ibanLengths.get(text.slice(start, start + 2).toUpperCase());
  if (wanted === undefined) return 0;
  let compact = "";
  let gap = false;
  for (let at = start; at < text.length; at += 1) {
    const here = text[at] ?? "";
    if (sign.test(here)) {
      compact += here;
      gap = false;
      if (compact.length === wanted) {
        return !sign.test(text[at + 1] ?? "") && checks(compact.toUpperCase()) ? at + 1 : 0;
      }
    } else if (!gap && /[ \u00a0-]/.test(here)) gap = true;
    else return 0;
  }
  return 0;
}

/** ISO 7064: the first four signs moved to the end, letters as numbers, the rest of dividing by 97 is 1. */
function checks(compact: string): boolean {
  let rest = 0;
  for (const one of compact.slice(4) + compact.slice(0, 4)) {
    const value = Number.parseInt(one, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}
