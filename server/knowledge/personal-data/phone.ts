import { type DigitGroup, digitGroups, isDigit } from "./digit-groups.ts";
import { lineBefore, type Span } from "./finding.ts";
import { isInternational, isNational, isNorthAmerican } from "./phone-rules.ts";
import { isThingBefore } from "./thing-before.ts";

/** A telephone number may begin here: `+`, a bracket, or a digit that continues nothing. */
const begins =
  /(?<![\p{L}\p{N}_.,+=/%&-]|\d:)(?<!(?<!\*\d{1,3})#)(?:\+(?=[1-9])|\(\+?(?=\d)|(?=[02-9]|1[- .]))(?=\d)/gu;
/** What may stand between two groups of digits, also the `(0)` after a country code. */
const gap =
  /(?:[ \u00a0]?\(0\)[ \u00a0-]?|\)[ \u00a0]?[/-]?[ \u00a0]?|[ \u00a0]?\((?=\d{2,5}\))|[ \u00a0]?[/–-][ \u00a0]?|[ \u00a0.])(?=[\d(])/y;
const callWords =
  /(?<!\p{L})(?:tel|tel\.?nr|telefon\p{L}*|phone|mobiles?|mobil\p{L}*|handy\p{L}*|cell|fax|ruf\p{L}*|anruf\p{L}*|ring|call\p{L}*|text|sms|whatsapp|signal|dial|erreichbar|erreichen|fon|reach|festnetz|landline|nummer|number|durchwahl)(?!\p{L})[^\d\n]{0,30}$/iu;
const joins = /^(?: ?(?:,|;|\/|and|und|oder|or|&|auch|also) ?)+$/iu;

interface Candidate {
  digits: string;
  groups: DigitGroup[];
  /** The number stands after `+` or `00`. */
  abroad: boolean;
  called: boolean;
}

/** Numbers of landlines, mobiles and fax machines with area or country code; services and numbers of things are left out. */
export function findPhones(text: string): Span[] {
  const spans: Span[] = [];
  let refusedTill = -1;
  for (const match of text.matchAll(begins)) {
    const start = match.index;
    const last = spans.at(-1)?.end ?? 0;
    if (start < last || continuesDigits(text, start, last)) continue;
    const groups = digitGroups(text, start + match[0].length, gap);
    const end = numberEnd(text, start, match[0], groups);
    if (end === 0) continue;
    const before = lineBefore(text, start);
    const alsoThing = refusedTill >= 0 && start - refusedTill < 20 && joins.test(text.slice(refusedTill, start));
    if (isThingBefore(before) || alsoThing) refusedTill = end;
    else spans.push({ start, end });
  }
  return spans;
}

/** Whether the digits before belong to the same row, as in `0815 0171 23`; not when they end a number found before. */
function continuesDigits(text: string, start: number, last: number): boolean {
  const gap = text.charCodeAt(start - 1);
  return (gap === 0x20 || gap === 0xa0) && isDigit(text.charCodeAt(start - 2)) && last !== start - 1;
}

/** Takes as many groups as make a number; 0 when none do. */
function numberEnd(text: string, start: number, lead: string, groups: DigitGroup[]): number {
  const called = callWords.test(lineBefore(text, start));
  for (let count = groups.length; count > 0; count -= 1) {
    const taken = groups.slice(0, count);
    const end = taken.at(-1)?.end ?? 0;
    const digits = taken.map((group) => group.digits).join("");
    if (digits.length < 7) return 0;
    if (goesOn(text, end)) continue;
    const plus = lead.includes("+");
    const abroad = plus || /^00[1-9]/.test(digits);
    const candidate = { digits: plus ? digits : digits.replace(/^00/, ""), groups: taken, abroad, called };
    if (isWritten(candidate, lead) && isNumber(candidate, lead)) return end;
  }
  return 0;
}

/** Whether what follows makes the last group a part of something else: a time, a decimal, a word, a unit, a range. */
function goesOn(text: string, end: number): boolean {
  return /^(?:[\p{L}\p{N}_]|[.,:]\d|[-/]\p{L}| ?(?:%|°|€|\$|£)|[-/.]\d)/u.test(text.slice(end, end + 3));
}

function isNumber({ digits, groups, abroad, called }: Candidate, lead: string): boolean {
  if (abroad) return isInternational(digits);
  if (digits.startsWith("0")) return isNational(digits, called);
  const shape = groups.map((group) => group.digits.length).join("-");
  const american = shape === "3-3-4" && (called || lead === "(" || isEvenly(groups, /^[-.]$/));
  if (american) return isNorthAmerican(digits);
  return shape === "1-3-3-4" && digits.startsWith("1") && isNorthAmerican(digits.slice(1));
}

const isEvenly = (groups: DigitGroup[], sign: RegExp) => groups.slice(1).every((group) => sign.test(group.gap));

/** Whether the signs between the groups are those of a telephone number rather than of a date, a path or an order. */
function isWritten({ digits, groups, abroad, called }: Candidate, lead: string): boolean {
  const gaps = groups.slice(1).map((group) => group.gap.trim());
  const american = digits.startsWith("1") && groups[0]?.digits === "1";
  if (!abroad && !american && lead !== "(" && gaps.some((sign) => sign.includes("("))) return false;
  if (lead.startsWith("(") && !gaps[0]?.startsWith(")")) return false;
  const dots = gaps.filter((sign) => sign === ".").length;
  if (dots > 0 && dots < gaps.length && !called) return false;
  if (abroad || lead === "(" || !digits.startsWith("0")) return true;
  // 0815-4711-2233 is an order as often as not; mobile numbers and numbers one is asked to call are written so, too.
  const marks = gaps.filter((sign) => /^[-–/.]$/.test(sign)).length;
  const withSlash = gaps[0] === "/" && marks === 2 && gaps.at(-1) !== "/";
  return marks < 2 || withSlash || called || /^0(?:1[567]|7\d{3})/.test(digits);
}
