import { lineAfter, lineBefore, type Span } from "./finding.ts";
import { isMeantAsPerson, type Surroundings } from "./name-evidence.ts";
import { type NameForm, nameForms, small } from "./name-forms.ts";
import { isAmbiguous, isGerman, isNameByCapital, isSomebodyElse } from "./name-words.ts";

interface Hit extends Span {
  place: NameForm["place"];
  folded: string;
}

/**
 * The asker's own names: display name, its words, the account's name. A name that is another word as well ("Mark", "Sommer")
 * only counts where the words around say that a person is meant.
 */
export function findNames(text: string, askerNames: readonly string[]): Span[] {
  const forms = nameForms(askerNames);
  if (forms.length === 0) return [];
  const hits = joined(text, hitsOf(text, forms));
  const initials = new Set(forms.map(({ folded }) => folded[0] ?? ""));
  const german = hits.length > 0 && isGerman(text);
  const own = hits.filter((hit, i) => {
    const { start, end } = hit;
    const around = { text, start, end, initials, before: lineBefore(text, start), after: lineAfter(text, end) };
    return isAskers(hit, around, german) || isPair(text, hits[i - 1], hit) || isPair(text, hit, hits[i + 1]);
  });
  return own.map(({ start, end }) => ({ start, end }));
}

const goesOnBefore = /(?:[\p{L}\p{N}\p{M}_]|[\p{L}\p{N}][-.'’@])$/u;
/** A genitive's s may follow, but no letter, no mailbox's @, no second half of a word or an address. */
const endsHere = /^(?:['’]?s)?(?![\p{L}\p{N}\p{M}_@]|-[\p{L}\p{N}]|\.[\p{L}\p{N}]|['’]\p{L})/iu;

/** Where the forms stand as whole words, in order; a longer form before a shorter one. */
function hitsOf(text: string, forms: readonly NameForm[]): Hit[] {
  const taken = new Uint8Array(text.length);
  const hits: Hit[] = [];
  for (const { pattern, place, folded } of forms) {
    // Made anew for every asker, so without classes of signs: those take long to compile.
    const looks = new RegExp(pattern, "giu");
    for (let match = looks.exec(text); match; match = looks.exec(text)) {
      const start = match.index;
      const end = start + match[0].length;
      looks.lastIndex = start + 1;
      if (taken[start] || goesOnBefore.test(text.slice(Math.max(0, start - 2), start))) continue;
      if (!endsHere.test(text.slice(end, end + 4))) continue;
      taken.fill(1, start, end);
      hits.push({ start, end, place, folded });
    }
  }
  return hits.sort((one, other) => one.start - other.start);
}

/** First and last name next to each other, in whatever order, are one. */
function joined(text: string, hits: readonly Hit[]): Hit[] {
  const result: Hit[] = [];
  for (const hit of hits) {
    const last = result.at(-1);
    const gap = last ? text.slice(last.end, hit.start) : "";
    const pair = last && last.place !== hit.place && last.place !== "whole" && hit.place !== "account";
    if (pair && /^[ \u00a0]$/.test(gap)) result[result.length - 1] = { ...last, end: hit.end, place: "whole" };
    else result.push(hit);
  }
  return result;
}

function isAskers(hit: Hit, around: Surroundings, german: boolean): boolean {
  const value = around.text.slice(hit.start, hit.end);
  if (hit.place === "whole")
    return /\p{Lu}/u.test(value) || !value.split(/\s+/).every((word) => isAmbiguous(small(word)));
  if (!isAmbiguous(hit.folded)) return hit.place === "account" || !isSomebodyElse(around, hit.place);
  // A genitive without apostrophe is another word again: "Sommers", "freitags".
  if (/^s/i.test(around.after)) return false;
  return isMeantAsPerson(around) || isNameByCapital(around, hit.folded, german);
}

/** First and last name, parted by a comma or a table's line, as in "Weber, Petra". */
function isPair(text: string, one: Hit | undefined, other: Hit | undefined): boolean {
  if (!one || !other || one.place === other.place || one.place === "account" || other.place === "account") return false;
  if (![one, other].every(({ start }) => /^\p{Lu}/u.test(text.slice(start, start + 2)))) return false;
  return /^(?:, | \| |, ?\n)$/.test(text.slice(one.end, other.start));
}
