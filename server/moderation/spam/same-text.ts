/** Shortest text, in words, that can be recognised again; "Thank you" is written by many. */
const LEAST_WORDS = 8;
/** Share of common word triples from which two texts count as the same. */
const ALIKE = 0.7;

/** The triples of words of a text, as one set; null when it is too short to tell. Linear in its length. */
export function shingles(text: string): ReadonlySet<string> | null {
  const words =
    text
      .slice(0, 5_000)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length < LEAST_WORDS) return null;
  return new Set(words.slice(2).map((word, i) => `${words[i]} ${words[i + 1]} ${word}`));
}

/** Whether two texts say the same in nearly the same words (Jaccard index of their triples). */
export function isSameText(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const [small, large] = one.size < other.size ? [one, other] : [other, one];
  if (small.size < large.size * ALIKE) return false;
  let common = 0;
  for (const triple of small) if (large.has(triple)) common += 1;
  return common / (one.size + other.size - common) >= ALIKE;
}
