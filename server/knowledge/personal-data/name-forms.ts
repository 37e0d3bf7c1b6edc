/** Letters that are written in other ways, too: with two letters, without the dots, or without the dot of the i. */
const spellings: Readonly<Record<string, string>> = {
  ä: "ae",
  ö: "oe",
  ü: "ue",
  ß: "ss",
  ø: "oe",
  å: "aa",
  æ: "ae",
  ł: "l",
  đ: "d",
  ı: "i",
};

const particles = new Set(
  "de da di del der den van von vom zu zur la le el al bin ibn ten ter dos du y af av".split(" "),
);

/** Words and row of words a person is called by. */
export interface NameForm {
  /** The form in small letters without accents, by which lists of words are looked up. */
  folded: string;
  /** Source of a pattern that finds the form in every usual spelling. */
  pattern: string;
  place: "whole" | "first" | "last" | "account";
}

/** Small letters; accents stay. */
export const small = (text: string) => text.normalize("NFC").toLowerCase();

/**
 * Makes the forms to look for: the whole name, its words, its tail from a particle on ("de Wit"), and the account's name.
 * Words of one sign are left out.
 */
export function nameForms(askerNames: readonly string[]): NameForm[] {
  const forms = askerNames.slice(0, 10).flatMap((name) => formsOf(name.normalize("NFC").trim().slice(0, 100)));
  const known = new Set<string>();
  return forms
    .filter(({ folded }) => !known.has(folded) && known.add(folded))
    .sort((one, other) => other.folded.length - one.folded.length);
}

function formsOf(name: string): NameForm[] {
  const words = name.split(/\s+/).filter((word) => /\p{L}.*[\p{L}\p{N}]/u.test(word));
  const [first = ""] = words;
  if (words.length === 1) return [form(first, /[\p{N}_.]|^\p{Ll}/u.test(first) ? "account" : "first")];
  const particle = words.findIndex((word, i) => i > 0 && particles.has(word.toLowerCase()));
  const tail = particle > 0 && particle < words.length - 1 ? [form(words.slice(particle).join(" "), "last")] : [];
  const single = words
    .filter((word) => !particles.has(word.toLowerCase()) && (word.match(/\p{L}/gu) ?? []).length > 1)
    .map((word) => form(trim(word), word === first ? "first" : "last"));
  return words.length === 0 ? [] : [form(words.join(" "), "whole"), ...tail, ...single];
}

/** A word of a name without brackets, quotation marks and dots around it. */
const trim = (word: string) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");

function form(words: string, place: NameForm["place"]): NameForm {
  return { folded: small(words), pattern: [...words].map(signPattern).join(""), place };
}

function signPattern(sign: string): string {
  if (/\s/.test(sign)) return "[ \\u00a0]{1,2}";
  if (/['’]/.test(sign)) return "['’]";
  const letter = sign.toLowerCase();
  const bare = letter.normalize("NFD").replaceAll(/\p{M}/gu, "");
  const ways = new Set([escaped(letter), escaped(bare), spellings[letter] ?? escaped(letter)]);
  if (letter === "ø") ways.add("o");
  if (letter === "i") ways.add("ı").add("İ");
  if (letter.normalize("NFD") !== bare) ways.add(letter.normalize("NFD"));
  const [only = ""] = ways;
  return ways.size === 1 ? only : `(?:${[...ways].sort((a, b) => b.length - a.length).join("|")})`;
}

const escaped = (sign: string) => sign.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
