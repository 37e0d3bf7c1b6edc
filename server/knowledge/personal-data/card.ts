import { digitGroups, isDigit } from "./digit-groups.ts";
import { lineBefore, type Span } from "./finding.ts";
import { isThingBefore } from "./thing-before.ts";

const begins = /(?<![\p{L}\p{N}_.,:/+#])(?<!\d[ -])[2-6]\d{2}/gu;
const gap = /[ \u00a0-](?=\d)/y;

/** How payment cards begin and how many digits they have (ISO/IEC 7812 ranges of the large networks). */
const networks: readonly [beginning: RegExp, lengths: readonly number[]][] = [
  [/^4/, [13, 16, 19]],
  [/^(?:5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/, [16]],
  [/^3[47]/, [15]],
  [/^(?:30[0-5]|3[689])/, [14, 16, 19]],
  [/^35(?:2[89]|[3-8])/, [16, 17, 18, 19]],
  [/^(?:50|5[678]|6)/, [16, 17, 18, 19]],
];

/** Numbers of payment cards: a known beginning, the length that goes with it, and a right Luhn digit. */
export function findCards(text: string): Span[] {
  const spans: Span[] = [];
  for (const { index } of text.matchAll(begins)) {
    const groups = digitGroups(text, index, gap);
    let digits = "";
    let end = 0;
    for (const group of groups) {
      digits += group.digits;
      if (isCard(digits) && !isDigit(text.charCodeAt(group.end))) end = group.end;
    }
    if (end > 0 && endsThere(text, end) && !isThingBefore(lineBefore(text, index))) spans.push({ start: index, end });
  }
  return spans;
}

function endsThere(text: string, end: number): boolean {
  return !/^(?:[\p{L}\p{N}_]|[.,:]\d|-\p{L})/u.test(text.slice(end, end + 3));
}

function isCard(digits: string): boolean {
  if (digits.length < 13 || !passesLuhn(digits)) return false;
  // Thirteen digits that are right as an article number (EAN-13) stand on a box, not on a card.
  if (digits.length === 13 && isArticleNumber(digits)) return false;
  return networks.some(([beginning, lengths]) => beginning.test(digits) && lengths.includes(digits.length));
}

function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i += 1) {
    const digit = digits.charCodeAt(digits.length - 1 - i) - 48;
    sum += i % 2 === 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2;
  }
  return sum % 10 === 0;
}

function isArticleNumber(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i += 1) sum += (digits.charCodeAt(i) - 48) * (i % 2 === 0 ? 1 : 3);
  return sum % 10 === 0;
}
