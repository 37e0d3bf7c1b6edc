/** What somebody typed so far; a sentence is the beginning of a question's title while asking. */
export interface Query {
  text: string;
  sentence: boolean;
}

/**
 * Queries as people type them, from real titles, always the same for the same titles: one to four words, the last often
 * unfinished, some with a typing error, some with an operator, some the beginning of a whole title.
 */
export function asTyped(titles: readonly string[], count: number): Query[] {
  const random = sequence(20_261);
  const pick = (most: number) => Math.floor(random() * most);
  return Array.from({ length: count }, () => {
    const title = titles[pick(titles.length)] ?? "";
    const words = title.match(/[\p{L}\p{N}]{3,}/gu) ?? ["mail"];
    const sentence = random() < 0.5;
    if (sentence && title.length > 12) return { text: title.slice(0, 8 + pick(title.length - 8)), sentence };
    const from = pick(words.length);
    const some = words.slice(from, from + 1 + pick(4));
    const last = some.at(-1) ?? "";
    const chance = random();
    if (chance < 0.5 && last.length > 4) some[some.length - 1] = last.slice(0, 3 + pick(last.length - 3));
    else if (chance < 0.57 && last.length > 4) some[some.length - 1] = last.slice(0, 2) + last.slice(3);
    else if (chance < 0.62) some.push("is:solved");
    return { text: some.join(" "), sentence: false };
  });
}

/** Numbers from 0 to 1 that look like chance and are the same every time (mulberry32). */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
