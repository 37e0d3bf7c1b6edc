import { ibanLength } from "./iban.ts";

export type FindingKind = "mail" | "iban" | "device" | "serial" | "phone" | "name";

export interface Finding {
  kind: FindingKind;
  /** Where it stands in the text, in UTF-16 units. */
  start: number;
  end: number;
}

/** One kind of finding: what it looks like, and how much of a match really is one (0: none of it). */
interface Pattern {
  kind: FindingKind;
  looks: RegExp;
  /** Start (relative to the match) and length of what is personal; null when it only looks like it. */
  part(match: RegExpMatchArray, before: string): { from: number; length: number } | null;
}

const whole = (match: RegExpMatchArray) => ({ from: 0, length: match[0].length });
const digitsOf = (text: string) => text.replace(/\D/g, "").length;

/** Words after which a row of digits is a thing's number and nobody's phone. */
const thingBefore =
  /(?:order|invoice|ticket|case|version|firmware|build|part|item|model|article|error|bestell|auftrag|rechnung|vorgang|artikel|teile|fehler|modell)[\p{L}-]*\.?(?:[ -]?(?:number|no\.?|nr\.?|nummer|id))?[\s:#]*$/iu;

const phone =
  (least: number, most: number): Pattern["part"] =>
  (match, before) => {
    const digits = digitsOf(match[0]);
    return digits >= least && digits <= most && !thingBefore.test(before) ? whole(match) : null;
  };

/** In order: what an earlier pattern found is not looked at again. */
const patterns: readonly Pattern[] = [
  {
    kind: "mail",
    looks:
      /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}][\p{L}\p{N}._%+-]{0,63}@(?:[\p{L}\p{N}-]{1,63}\.){1,8}\p{L}{2,24}(?![\p{L}\p{N}])/gu,
    part: (match) => (/\.(?:png|jpe?g|gif|svg|webp|avif)$/i.test(match[0]) ? null : whole(match)),
  },
  {
    kind: "iban",
    looks: /(?<![A-Za-z0-9])[A-Za-z]{2}\d{2}[ A-Za-z0-9]{11,42}/g,
    part: (match) => {
      const length = ibanLength(match[0]);
      return length > 0 ? { from: 0, length } : null;
    },
  },
  {
    kind: "device",
    looks: /(?<![0-9A-Fa-f:.-])(?:[0-9A-Fa-f]{2}([:-]))(?:[0-9A-Fa-f]{2}\1){4}[0-9A-Fa-f]{2}(?![0-9A-Fa-f:-])/g,
    part: whole,
  },
  {
    kind: "serial",
    looks:
      /(?<![\p{L}\p{N}])(?:s\/n|serial(?: ?(?:number|no\.?|nr\.?))?|seriennummer|serien-?nr\.?|imei)(?: is| ist| lautet)?[\s:#*`]*([A-Z0-9][A-Z0-9-]{5,30})(?![\p{L}\p{N}])/giu,
    part: (match) => {
      const number = match[1] ?? "";
      return /\d.*\d/.test(number) ? { from: match[0].length - number.length, length: number.length } : null;
    },
  },
  {
    kind: "phone",
    looks: /(?<![\p{L}\p{N}.+]|\d )(?:\+|00)[1-9]\d{0,2}(?:[ \u00a0./()-]{0,3}\d){6,13}(?![\p{L}\p{N}]|\.\d)/gu,
    part: phone(8, 15),
  },
  {
    kind: "phone",
    looks:
      /(?<![\p{L}\p{N}.,:/+-]|\d )(?:\(0[1-9]\d{1,4}\)|0[1-9]\d{1,4})(?:[ \u00a0]?[/-][ \u00a0]?|[ \u00a0])\d(?:[ \u00a0/-]?\d){4,9}(?![\p{L}\p{N}]|[.,:]\d)/gu,
    part: phone(8, 13),
  },
  { kind: "phone", looks: /(?<![\p{L}\p{N}.,:/+-]|\d )01[567]\d{8,9}(?![\p{L}\p{N}]|[.,:]\d)/gu, part: phone(11, 12) },
  {
    kind: "phone",
    looks: /(?<![\p{L}\p{N}.,:/+-]|\d )(?:\([2-9]\d{2}\) ?|[2-9]\d{2}-)[2-9]\d{2}-\d{4}(?![\p{L}\p{N}-]|\.\d)/gu,
    part: phone(10, 10),
  },
];

/** Words of names as they are written, whole, also in the genitive; and account names after "@". */
function namePattern(names: readonly string[]): Pattern | null {
  const words = new Set(
    names.flatMap((name) => name.split(/[^\p{L}\p{N}]+/u)).filter((word) => (word.match(/\p{L}/gu) ?? []).length >= 3),
  );
  if (words.size === 0) return null;
  const either = [...words].map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")).join("|");
  return {
    kind: "name",
    looks: new RegExp(`(?<![\\p{L}\\p{N}_])@?(?:${either})(?:['’]?s)?(?![\\p{L}\\p{N}_])`, "gu"),
    part: whole,
  };
}

/**
 * Finds what belongs to a person in a text: mail addresses, IBANs with a right checksum, MAC addresses, serial numbers
 * after their word, phone numbers, and the given names (words of three letters and more). Pure; in order of place,
 * without overlaps. Versions, network addresses, dates and order numbers are left alone.
 */
export function findPersonalData(text: string, names: readonly string[] = []): Finding[] {
  const found: Finding[] = [];
  const named = namePattern(names);
  for (const pattern of named ? [...patterns, named] : patterns) {
    for (const match of text.matchAll(pattern.looks)) {
      const part = pattern.part(match, text.slice(Math.max(0, match.index - 40), match.index));
      if (!part) continue;
      const start = match.index + part.from;
      const end = start + part.length;
      if (found.some((other) => start < other.end && other.start < end)) continue;
      found.push({ kind: pattern.kind, start, end });
    }
  }
  return found.sort((one, other) => one.start - other.start);
}

const placeholders: Readonly<Record<string, string>> = { en: "[removed]", de: "[entfernt]" };

/** The text with everything personal replaced by a neutral word of its language, and how much that was. */
export function removePersonalData(
  text: string,
  options: { names?: readonly string[]; locale?: string } = {},
): { text: string; removed: number } {
  const found = findPersonalData(text, options.names);
  const word = placeholders[options.locale ?? "en"] ?? placeholders.en ?? "";
  let result = "";
  let from = 0;
  for (const { start, end } of found) {
    result += text.slice(from, start) + (definesLink(text, start, end) ? `\\${word}` : word);
    from = end;
  }
  return { text: result + text.slice(from), removed: found.length };
}

/** `[removed]:` at the start of a line would be a link definition to Markdown, and vanish with its line. */
function definesLink(text: string, start: number, end: number): boolean {
  return text[end] === ":" && /(?:^|\n)[ >]*$/.test(text.slice(Math.max(0, start - 20), start));
}
