import { lineBefore, type Span } from "./finding.ts";
import { isRoleMailbox, isUnreachable } from "./mailbox.ts";

const word = "[\\p{L}\\p{N}](?:[\\p{L}\\p{N}_+-]{0,40}[\\p{L}\\p{N}_])?";
const box = "[\\p{L}\\p{N}](?:[\\p{L}\\p{N}._+-]{0,62}[\\p{L}\\p{N}_])?";
const label = "[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,40}[\\p{L}\\p{N}])?";
const bracketAt = "[ ]?[(\\[{<][ ]?(?:at|ät|ätt|a|@|klammeraffe)[ ]?[)\\]}>][ ]?";
const bracketDot = "[ ]?[(\\[{<][ ]?(?:dot|punkt|point|\\.)[ ]?[)\\]}>][ ]?";
const dotWord = "[ ](?:dot|punkt)[ ]";
const anyDot = `(?:\\.|${bracketDot}|${dotWord})`;
const dotted = `(?:${bracketDot}|${dotWord})`;
const top = "\\p{L}{2,12}(?![\\p{L}\\p{N}])";
/** After a dot in words only well-known endings: "at the dot when" is a sentence. */
const knownTop =
  "(?:de|at|ch|li|eu|com|net|org|info|biz|uk|fr|nl|be|lu|it|es|se|dk|no|fi|pl|cz|us|ca|au|nz|ie|in|io|dev|app|me|mail|email|online|koeln|berlin|hamburg|wien)(?![\\p{L}\\p{N}])";
const edge = "(?<![\\p{L}\\p{N}._+@-])";
const boxWritten = `(${box}(?:${dotted}${word}){0,2})`;

const forms = [
  // nele (at) harbort-kiel.de, nele[at]harbort-kiel[dot]de
  new RegExp(`${edge}${boxWritten}(?:${bracketAt}|_at_)((?:${label}${anyDot}){1,4}${top})`, "giu"),
  // nele AT harbort-kiel DOT de; with a small "at" only together with a dot in words
  new RegExp(
    `${edge}${boxWritten}[ ](?:at|ät|klammeraffe)[ ]((?:${label}${anyDot}){0,3}${label}${dotted}${knownTop})`,
    "giu",
  ),
  // nele AT harbort-kiel.de, nele @ harbort-kiel.de
  new RegExp(`${edge}(${box})[ ](?:AT|@)[ ]((?:${label}\\.){1,4}${top})`, "gu"),
];

/** What stands before a mailbox in a sentence, so that "a program at bluefive dot com" is none. */
const leadsToBox =
  /(?:^|[:;,(>"„“–-] ?|(?<!\p{L})(?:at|to|an|unter|via|mail|e-?mail|mails?|adresse|address|is|ist|lautet|it['’]s|write|schreib(?:t|en)?|contact|me|mir|or|oder|and|und) )$/iu;
const notBox =
  /^(?:look|find|found|us|me|it|them|meet|available|online|visit|up|there|here|shop|store|order|erreichbar)$/i;

/** Mail addresses written around to be hidden from robots: `(at)`, `[at]`, ` AT `, `punkt`, `[dot]`. */
export function findWrittenAroundEmails(text: string): Span[] {
  // Whoever writes around an address uses one of these; most texts have none, and are not searched.
  if (!/[[({<] ?(?:at|ät|a|@|kl)|[ _](?:at|ät|klammeraffe|@)[ _]/i.test(text)) return [];
  const spans: Span[] = [];
  for (const form of forms) {
    for (const match of text.matchAll(form)) {
      const [all, name = "", host = ""] = match;
      const plainHost = host.replace(/[ ]?[([{<]?[ ]?(?:dot|punkt|point|\.)[ ]?[)\]}>]?[ ]?/gi, ".");
      if (isRoleMailbox(name) || isUnreachable(plainHost) || notBox.test(name)) continue;
      const isWord = /^\p{L}+$/u.test(name) && / at /.test(all);
      if (isWord && !leadsToBox.test(lineBefore(text, match.index))) continue;
      spans.push({ start: match.index, end: match.index + all.length });
    }
  }
  return spans;
}
