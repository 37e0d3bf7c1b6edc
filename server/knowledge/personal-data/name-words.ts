import { everydayEnglish } from "./everyday-english.ts";
import { germanNouns, germanOthers } from "./everyday-german.ts";
import type { Surroundings } from "./name-evidence.ts";
import { frequentFirstNames, sharedProperNames } from "./other-bearers.ts";

/** Whether a name is also a word of every day, a place, a month or a product, so that the word alone does not tell. */
export function isAmbiguous(folded: string): boolean {
  const bare = folded.normalize("NFD").replaceAll(/\p{M}/gu, "");
  const lists = [everydayEnglish, germanNouns, germanOthers, sharedProperNames];
  return folded.length < 3 || lists.some((list) => list.has(folded) || list.has(bare));
}

const germanSigns =
  /(?<!\p{L})(?:der|die|das|und|ist|nicht|ich|ein|eine|mit|auf|für|wie|im|bei|von|zu|den|hat|bitte|mein|meine|wir|es|kein|auch|aber|noch)(?!\p{L})/giu;
const englishSigns =
  /(?<!\p{L})(?:the|and|is|not|i|a|an|with|on|for|how|in|at|of|to|has|please|my|we|it|no|also|but|still|was|that)(?!\p{L})/giu;

/** Whether a text is rather German than English, from its small words; English when it has none. */
export function isGerman(text: string): boolean {
  const near = text.slice(0, 4_000);
  return (near.match(germanSigns)?.length ?? 0) > (near.match(englishSigns)?.length ?? 0);
}

const noNameBefore =
  /(?<!\p{L})(?:the|an?|this|that|each|every|next|last|click|choose|select|press|hit|tap|use|button|menu|option|setting|der|die|das|dem|den|des|ein|eine|einen|einem|einer|im|am|zum|zur|vom|beim|ins|ans|kein|keine|auf|mein|meine|meinen|dein|unser|ihr)$/iu;

/** Whether a capital in the middle of a sentence makes an ambiguous word a name: not where nouns, places or months have one. */
export function isNameByCapital({ text, start, end, before, after }: Surroundings, folded: string, german: boolean) {
  if (sharedProperNames.has(folded) || (german && germanNouns.has(folded))) return false;
  if (!/^\p{Lu}\p{Ll}+$/u.test(text.slice(start, end))) return false;
  // "Jan. 2025", "Max 7": a month, a measure, a product.
  if (/^\.? ?\d/.test(after)) return false;
  if (/^['’]s /u.test(after) && /(?:^|\s)$/.test(before)) return true;
  // "…, Rose" as the last words of all.
  if (/, $/.test(before) && /^[.!)]?\s*$/.test(text.slice(end, end + 20)) && end + 20 > text.length) return true;
  return /(?:^|[\s(])\p{Ll}+ $/u.test(before) && !noNameBefore.test(before.trimEnd()) && !/^ \p{Lu}\p{Ll}/u.test(after);
}

const contactWord = /^ (?:Tel|Telefon|Handy|Mobil|Mobile|Mail|Email|Phone|Fax|Signal|Telegram|Seriennummer|Serial)\b/;

/**
 * Whether a name that is no other word belongs to somebody else here: a first name before another last name
 * ("Daniel Craig"), a last name after another first name ("Anna Petersen").
 */
export function isSomebodyElse({ text, start, end, before, after }: Surroundings, place: "first" | "last"): boolean {
  const capital = /^\p{Lu}\p{Ll}/u.test(text.slice(start, end));
  if (place === "first") {
    return capital && /^ \p{Lu}\p{Ll}{2,}(?!\p{L}|[ ]?:)/u.test(after) && !contactWord.test(after);
  }
  const previous = /(?<!\p{L})(\p{Lu}\p{Ll}+) $/u.exec(before)?.[1];
  return previous !== undefined && frequentFirstNames.has(previous.toLowerCase());
}
