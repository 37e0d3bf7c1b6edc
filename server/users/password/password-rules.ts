import { commonWords } from "./common-words.ts";

/** product.md §11 and security.md §4.4: characters, and bytes after NFC (long inputs cost hashing time). */
export const passwordLimits = { member: 12, staff: 15, characters: 128, bytes: 512 };

/** Why a password is not taken; a key of the interface messages. */
export type PasswordFault = "passwordTooShort" | "passwordTooLong" | "passwordCommon" | "passwordPersonal";

/** From this length on words may be joined: four of them are harder to guess than any pattern. */
const phraseLength = 20;
/** What must be left once everything guessable is taken away. */
const ownCharacters = 5;

const leet: Record<string, string> = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "@": "a",
  $: "s",
  "!": "i",
};
const sequences = [
  "abcdefghijklmnopqrstuvwxyz",
  "qwertzuiopasdfghjklyxcvbnm",
  "qwertyuiopasdfghjklzxcvbnm",
  "01234567890",
];
const longestFirst = [...new Set(commonWords)].sort((a, b) => b.length - a.length);

/**
 * Says what is wrong with a new password, or null. Guessable are: common words with digits and signs around them,
 * runs of keys or letters, repetition, years, and the names of the person and the community.
 * @param own words an attacker would try first: name, display name, address, community
 */
export function passwordFault(password: string, own: readonly string[], staff: boolean): PasswordFault | null {
  const text = password.normalize("NFC");
  const length = Array.from(text).length;
  if (length < (staff ? passwordLimits.staff : passwordLimits.member)) return "passwordTooShort";
  if (length > passwordLimits.characters || Buffer.byteLength(text) > passwordLimits.bytes) return "passwordTooLong";
  const plain = folded(text);
  const personal = own.flatMap((word) => folded(word).split(/[^\p{L}]+/u)).filter((word) => word.length >= 3);
  const forms = [plain, unrolled(plain)];
  const least = (words: readonly string[]) => Math.min(...forms.map((form) => left(form, words)));
  if (new Set(plain).size < 4 || least([]) < ownCharacters) return "passwordCommon";
  if (least(personal) < ownCharacters) return "passwordPersonal";
  if (length < phraseLength && least([...personal, ...longestFirst]) < ownCharacters) return "passwordCommon";
  return null;
}

function folded(text: string): string {
  const plain = text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/ä/g, "ae")
    .replace(/ö/g, "oe")
    .replace(/ü/g, "ue")
    .replace(/ß/g, "ss");
  return plain.normalize("NFKD").replace(/\p{M}/gu, "");
}

/** Shortens repetition to one turn and runs of neighbouring keys to one key. */
function unrolled(text: string): string {
  const once = text.replace(/(.{1,12}?)\1+/gu, "$1");
  let result = "";
  for (let at = 0; at < once.length; ) {
    const run = longestRun(once, at);
    result += once[at] ?? "";
    at += run >= 4 ? run : 1;
  }
  return result;
}

/** How many characters from `at` follow a row of keys or the alphabet, in either direction. */
function longestRun(text: string, at: number): number {
  let best = 1;
  for (const row of sequences) {
    for (const line of [row, Array.from(row).reverse().join("")]) {
      const start = line.indexOf(text[at] ?? "\0");
      if (start < 0) continue;
      let length = 1;
      while (at + length < text.length && line[start + length] === text[at + length]) length++;
      best = Math.max(best, length);
    }
  }
  return best;
}

/** How many letters remain once the words, digits and years are taken out. */
function left(text: string, words: readonly string[]): number {
  const spoken = Array.from(text, (letter) => leet[letter] ?? letter).join("");
  const without = (from: string) => {
    let rest = from;
    for (const word of words) rest = rest.replaceAll(word, " ");
    return Array.from(rest.replace(/[^\p{L}]/gu, "")).length;
  };
  return Math.min(without(spoken), without(text));
}
