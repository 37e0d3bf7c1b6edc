import type { Span } from "./finding.ts";

/** What a name stands among, read once for each place. */
export interface Surroundings extends Span {
  text: string;
  /** The line up to the name, and after it, at most 48 characters each. */
  before: string;
  after: string;
  /** First letters of the asker's names, small. */
  initials: ReadonlySet<string>;
}

const title = /(?<!\p{L})(?:herrn?|frau|fr|mr|mrs|ms|miss|mister|dr|prof|familie|fam|sir|madam)\.? (?:dr\. )?$/iu;
const phrase =
  /(?<!\p{L})(?:ich,|i,|(?:my|the|mein|dein|last|first|full|real|family|vor|nach)? ?-?name(?:'s|’s| is| ist| lautet)|i am|i['’]m|call(?:ed)? me|signed|ich bin(?: der| die)?|ich hei(?:ß|ss)e|hier schreibt(?: der| die)?|hier spricht|gezeichnet|gez\.|absender(?:in)?(?: ist)?|inhaber(?:in)?(?: ist)?|kontoinhaber(?:in)?(?: ist)?|holder(?: is)?|z\. ?hd\.|attn\.?|c\/o|lautend auf|auf den namen|in the name of|by the name of|known as) ?["„“'(]?$/iu;
const label =
  /(?<!\p{L})(?:(?:user|vor|nach|benutzer|first|last|full)?-?name|user|benutzer|login|from|von|kontakt|contact|ansprechpartner(?:in)?|kunde|kundin|customer|account|owner|inhaber(?:in)?|kontoinhaber(?:in)?|absender(?:in)?|sender|holder|unterschrift|signature) ?[:=|][:=|*_ "„“']{0,4}$/iu;
const thisIs = /(?<!\p{L})(?:it['’]?s|this is|das ist|hier ist)(?: der| die)? $/iu;
const greeting =
  /(?:^|[\s>*_"„“(])(?:hi|hiya|hello|hey|dear|hallo|liebe[rs]?|moin|servus|gr(?:ü|ue)(?:ß|ss) dich|guten (?:morgen|tag|abend)|good (?:morning|evening)|thanks|thank you|danke),? $/iu;
const goodbye =
  /(?:^|[\s,.!?*_(>–—-])(?:gr(?:ü|ue)(?:ß|ss)(?:e|en|le)?|lg|vg|mfg|bg|hg|gru(?:ß|ss)|danke(?:sch(?:ö|oe)n)?|dank|im voraus|merci|thanks(?: a lot| in advance)?|thank you|thx|cheers|regards|all the best|wishes|sincerely|yours|truly|ciao|tsch(?:ü|ue)(?:ß|ss)|servus|bis dann|bye|greetings|take care|hth|br|schon ?mal|vorab)[ \t]*[,:!.;–—-]{0,2}[ \t]*(?:von |from )?$/iu;
/** Words that only say goodbye at the beginning of a line or sentence, or with a comma after them. */
const goodbyeApart = /(?:^|[.!?,] ?)(?:dein|deine|euer|eure|ihr|ihre) $|(?:^|[.!?,] ?)(?:best|love|ta),[ \t]*$/iu;
const closing = /^[ \t]*(?:[.!,;)*_]{0,3})[ \t]*(?:\p{Extended_Pictographic}|:-?\)|;-?\))?[ \t]*$/u;

/**
 * Whether the words around say that a person is meant, and the one who asks: a title, an initial, an @, a greeting, "my name
 * is", a signature, a path of a user's folder, a mail address after it.
 */
export function isMeantAsPerson(place: Surroundings): boolean {
  const { text, start, before, after, initials } = place;
  const capital = /\p{Lu}/u.test(text[start] ?? "");
  if (title.test(before) || text[start - 1] === "@" || label.test(before)) return true;
  if (/(?:[\\/]users[\\/]|\/home\/)$/i.test(before) || /^ ?[<(][^\s@<>]{1,64}@/.test(after)) return true;
  if (capital && phrase.test(before)) return true;
  if (thisIs.test(before) && /^(?: (?:again|here|from|speaking|wieder|noch ?mal|vo[mn])(?!\p{L})|[,!])/u.test(after))
    return true;
  const initial = /(?<!\p{L})(\p{Lu})\. ?$/u.exec(before)?.[1] ?? /^ (\p{Lu})\./u.exec(after)?.[1];
  if (capital && initial !== undefined && initials.has(initial.toLowerCase())) return true;
  if (capital && /^ (?:here|hier|again|nochmals?|speaking|noch ?mal|mal wieder)(?!\p{L})/u.test(after)) {
    if (/(?:^|[.!?,–—-] ?|hi |hey |hallo )$/iu.test(before)) return true;
  }
  if (capital && greeting.test(before) && /^\s*(?:[,!:–—-]|$)/u.test(after)) return true;
  return isSignature(place, capital);
}

/** Alone on a line that is not the first, after a dash, after words of goodbye, or the last word of all. */
function isSignature({ text, start, end, before, after }: Surroundings, capital: boolean): boolean {
  const bye = goodbye.test(before) || goodbyeApart.test(before);
  if (!closing.test(after)) return capital && bye && /^[ \t]*[,.;|(]/.test(after);
  if (bye && (capital || /[,:!.;–—-]\s*$/.test(before))) return true;
  if (capital && /(?:^|\s)[–—~-]{1,2} ?$/.test(before)) return true;
  if (/^[\s>*_~–—-]*$/.test(before) && text.lastIndexOf("\n", start) >= 0) return true;
  return capital && /[.!?] $/.test(before) && end + after.length === text.length;
}
