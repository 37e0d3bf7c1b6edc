/** Letters that NFKD does not take apart, as PostgreSQL's unaccent writes them. */
const letters: Record<string, string> = { ß: "ss", æ: "ae", œ: "oe", ø: "o", đ: "d", ð: "d", ł: "l", þ: "th", ı: "i" };

/** The JavaScript twin of the database's `kundig_fold(words, 'en')`, near enough to find marked words in a text. */
export function fold(words: string): string {
  // Most words are, and nothing else happens to them.
  if (/^[ -~]*$/.test(words)) return words.toLowerCase();
  return words
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[\p{M}\u00ad\u200b]/gu, "")
    .replace(/[\u2010\u2011]/g, "-")
    .replace(/[ßæœøđðłþı]/g, (letter) => letters[letter] ?? letter);
}

/** The same for German, where ae, oe and ue are other spellings of umlauts. */
export function foldGerman(words: string): string {
  return fold(words).replace(/(?<![aeiouq])([aou])e(?=[a-z])/g, "$1");
}
