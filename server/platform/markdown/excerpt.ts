import { EXCERPT_LENGTH } from "./limits.ts";

const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/**
 * The beginning of a text on one line, at most `length` characters as people count them (a flag or a family is one), cut
 * after a word where one ends in the last quarter, with "…" when something was left out.
 */
export function excerpt(text: string, length = EXCERPT_LENGTH): string {
  // One character as people see it may be many units (a letter with marks): 12 each is more than real text has.
  const line = text
    .slice(0, length * 12 + 1_000)
    .replace(/\s+/g, " ")
    .trim();
  const parts: string[] = [];
  for (const { segment } of graphemes.segment(line)) {
    if (parts.length === length) return `${parts.slice(0, wordEnd(parts)).join("").trimEnd()}…`;
    parts.push(segment);
  }
  return parts.join("").length < line.length ? `${parts.join("")}…` : line;
}

/** How many of the parts to keep: one is given up for the "…", more when a word would be cut. */
function wordEnd(parts: readonly string[]): number {
  const last = parts.lastIndexOf(" ", parts.length - 1);
  return last > parts.length * 0.75 ? last : parts.length - 1;
}
