import type { Span } from "./finding.ts";
import { isRoleMailbox, isUnreachable } from "./mailbox.ts";

const word = "[\\p{L}\\p{N}](?:[\\p{L}\\p{N}_+-]{0,40}[\\p{L}\\p{N}_])?";
const box = "[\\p{L}\\p{N}](?:[\\p{L}\\p{N}._+-]{0,62}[\\p{L}\\p{N}_])?";
const label = "[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,40}[\\p{L}\\p{N}])?";
const bracketAt = "[ ]?[(\\[{<][ ]?(?:at|ät|ätt|a|@|klammeraffe)[ ]?[)\\]}>][ ]?";
const bracketDot = "[ ]?[(\\[{<][ ]?(?:dot|punkt|point|\\.)[ ]?[)\\]}>][ ]?";
const dotWord = "[ ](?:dot|punkt|point)[ ]";
const anyDot = `(?:\\.|${bracketDot}|${dotWord})`;
const dotted = `(?:${bracketDot}|${dotWord})`;
const top = "\\p{L}{2,12}(?![\\p{L}\\p{N}])";
const edge = "(?<![\\p{L}\\p{N}._+@-])";
const boxWritten = `(${box}(?:${dotted}${word}){0,2})`;

const forms = [
  // nele (at) harbort-kiel.de, nele[at]harbort-kiel[dot]de
  new RegExp(`${edge}${boxWritten}(?:${bracketAt}|[_-](?:at|AT)[_-])((?:${label}${anyDot}){1,4}${top})`, "giu"),
  // nele AT harbort-kiel DOT de; with a small "at" only together with a dot in words
  new RegExp(
    `${edge}${boxWritten}[ ](?:at|ät|klammeraffe)[ ]((?:${label}${anyDot}){0,3}${label}${dotted}${top})`,
    "giu",
  ),
  // nele AT harbort-kiel.de, nele @ harbort-kiel.de
  new RegExp(`${edge}(${box})[ ](?:AT|@)[ ]((?:${label}\\.){1,4}${top})`, "gu"),
];

/** Words that stand before "at … dot com" without being anybody's mailbox. */
const noBox =
  /^(?:look|find|found|us|me|it|them|meet|available|online|visit|up|there|here|shop|store|order|ordered|bought|is|are|was|and|erreichbar|buy|sold)$/i;

/** Mail addresses written around to be hidden from robots: `(at)`, `[at]`, ` AT `, `punkt`, `[dot]`. */
export function findWrittenAroundEmails(text: string): Span[] {
  // Whoever writes around an address uses one of these; most texts have none, and are not searched.
  if (!/[[({<] ?(?:at|ät|a|@|kl)|[ _-](?:at|ät|klammeraffe|@)[ _-]/i.test(text)) return [];
  const spans: Span[] = [];
  for (const form of forms) {
    for (const match of text.matchAll(form)) {
      const [all, name = "", host = ""] = match;
      const plainHost = host.replace(/[ ]?[([{<]?[ ]?(?:dot|punkt|point|\.)[ ]?[)\]}>]?[ ]?/gi, ".");
      if (isRoleMailbox(name) || isUnreachable(plainHost) || noBox.test(name)) continue;
      spans.push({ start: match.index, end: match.index + all.length });
    }
  }
  return spans;
}
