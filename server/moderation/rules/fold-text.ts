import { nameKey } from "../../users/index.ts";

/** A text made comparable, and where each of its code units stands in the original. */
export interface Folded {
  text: string;
  /** For each code unit of `text` where what it came from begins and ends in the original. */
  starts: Int32Array;
  ends: Int32Array;
}

/** How a text is read: as written; without accents and invisible signs; or as disguised spellings are meant. */
export type Reading = "plain" | "bare" | "disguised";

const unit = /&#(?:x([0-9a-f]{1,6})|(\d{1,7}));?|\s+|\P{M}\p{M}*|\p{M}+/iuy;
const known = new Map<string, string>();
/** Letters written as digits and signs, and letters that are taken for one another; both sides are folded alike. */
const leet: Readonly<Record<string, string>> = {
  "1": "l",
  "!": "l",
  "|": "l",
  i: "l",
  "0": "o",
  "3": "e",
  "4": "a",
  "@": "a",
  "5": "s",
  $: "s",
  "7": "t",
  "8": "b",
};
/** Signs of Markdown that vanish when shown, and would split a word. */
const markup = /^[*_~`\\]$/;

/**
 * Folds a text: `plain` to NFC, small letters and one kind of white space; `bare` to NFKC without accents and invisible signs;
 * `disguised` further to look-alike letters, digits read as letters, no markup inside words, no letters s p a c e d out,
 * none repeated thrice.
 * @param text up to 20,000 characters; the time is linear in its length
 */
export function foldText(text: string, reading: Reading): Folded {
  const out: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const put = (folded: string, start: number, end: number) => {
    for (let i = 0; i < folded.length; i += 1) {
      out.push(folded[i] ?? "");
      starts.push(start);
      ends.push(end);
    }
  };
  const simple = ascii[reading];
  for (let i = 0; i < text.length; ) {
    const code = text.charCodeAt(i);
    // Nearly all of most texts: a letter without marks behind it.
    const folded = code < 128 && !(text.charCodeAt(i + 1) >= 0x300) ? simple[code] : undefined;
    if (folded !== undefined) {
      put(folded, i, i + 1);
      i += 1;
      continue;
    }
    unit.lastIndex = i;
    const found = unit.exec(text);
    const raw = found?.[0] ?? text[i] ?? "";
    put(fold[reading](raw, found), i, i + raw.length);
    i += raw.length;
  }
  const folded = { text: out.join(""), starts: Int32Array.from(starts), ends: Int32Array.from(ends) };
  return reading === "disguised" ? without(folded, tricks(folded.text)) : folded;
}

const fold: Readonly<Record<Reading, (raw: string, found: RegExpExecArray | null) => string>> = {
  plain,
  bare,
  disguised,
};

function plain(raw: string): string {
  return /^\s/.test(raw) ? " " : raw.normalize("NFC").toLowerCase();
}

function bare(raw: string): string {
  return raw
    .normalize("NFKD")
    .replace(/[\p{M}\p{Cf}]/gu, "")
    .normalize("NFKC");
}

function disguised(raw: string, found: RegExpExecArray | null): string {
  const code = found?.[1] ? Number.parseInt(found[1], 16) : found?.[2] ? Number(found[2]) : null;
  if (code !== null) return code > 31 && code <= 0x10ffff ? disguisedUnit(String.fromCodePoint(code)) : "";
  return /^\s/.test(raw) ? " " : disguisedUnit(raw);
}

function disguisedUnit(raw: string): string {
  const before = known.get(raw);
  if (before !== undefined) return before;
  const letters = markup.test(raw) ? "" : /[\p{L}\p{N}\p{Cf}\p{M}]/u.test(raw) ? nameKey(raw) : raw.normalize("NFKC");
  const folded = Array.from(letters.toLowerCase(), (letter) => leet[letter] ?? letter).join("");
  if (known.size < 20_000) known.set(raw, folded);
  return folded;
}

const spaced = /(?<![\p{L}\p{N}])[\p{L}\p{N}](?:[ .,/·-][\p{L}\p{N}](?![\p{L}\p{N}])){2,}/gu;
const repeated = /([\p{L}\p{N}])\1{2,}/gu;

/** Positions that do not count: separators between single letters, and repetitions. */
function tricks(text: string): Set<number> {
  const gone = new Set<number>();
  for (const { index, 0: run } of text.matchAll(spaced)) {
    for (let i = 0; i < run.length; i += 1) if (/[ .,/·-]/.test(run[i] ?? "")) gone.add(index + i);
  }
  for (const { index, 0: run, 1: letter = "" } of text.matchAll(repeated)) {
    for (let i = letter.length; i < run.length; i += 1) gone.add(index + i);
  }
  return gone;
}

function without(folded: Folded, gone: ReadonlySet<number>): Folded {
  if (gone.size === 0) return folded;
  const kept = Array.from(folded.text.split(""), (_, i) => i).filter((i) => !gone.has(i));
  return {
    text: kept.map((i) => folded.text[i]).join(""),
    starts: Int32Array.from(kept, (i) => folded.starts[i] ?? 0),
    ends: Int32Array.from(kept, (i) => folded.ends[i] ?? 0),
  };
}

/** What each sign of ASCII alone becomes; white space and `&` are looked at with what follows. */
const table = (reading: Reading): readonly (string | undefined)[] =>
  Array.from({ length: 128 }, (_, code) => {
    const sign = String.fromCharCode(code);
    return /[\s&]/.test(sign) ? undefined : fold[reading](sign, null);
  });
const ascii: Readonly<Record<Reading, readonly (string | undefined)[]>> = {
  plain: table("plain"),
  bare: table("bare"),
  disguised: table("disguised"),
};
