/** A row of digit groups with single signs between them, as numbers are written by hand. */
export interface DigitGroup {
  digits: string;
  /** What stands between the group before and this one; "" for the first. */
  gap: string;
  /** Where the group ends in the text. */
  end: number;
}

/** More digits than any number looked for has. */
const MOST_DIGITS = 24;

/**
 * Reads digit groups from `start`, at most 24 digits.
 * @param gap sticky pattern of what may stand between two groups; must not match the empty text
 */
export function digitGroups(text: string, start: number, gap: RegExp): DigitGroup[] {
  const groups: DigitGroup[] = [];
  let at = start;
  let total = 0;
  let between = "";
  for (;;) {
    const from = at;
    while (at - from <= MOST_DIGITS && isDigit(text.charCodeAt(at))) at += 1;
    if (at === from) break;
    groups.push({ digits: text.slice(from, at), gap: between, end: at });
    total += at - from;
    if (total > MOST_DIGITS) break;
    gap.lastIndex = at;
    between = gap.exec(text)?.[0] ?? "";
    if (between === "") break;
    at += between.length;
  }
  return groups;
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
