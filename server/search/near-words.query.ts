import { LRUCache } from "lru-cache";
import type { Ctx } from "../platform/authorize/index.ts";
import { fold } from "./fold.ts";
import type { Reading } from "./read-words.query.ts";

/** Known words that one mistyped word may mean, and how alike they have to be: half of the trigrams of a word remain. */
const MOST_NEAR = 3;
const ALIKE = 0.35;
/** Words of a query that are looked at, the longest first. */
const MOST_WORDS = 4;
const known = new LRUCache<string, string[][]>({ max: 2_000, ttl: 60_000 });

/**
 * The readings of a query with words of titles that look like what was typed: those of words no title holds, or of all
 * long ones when each is known. Null when there is nothing to add.
 */
export async function nearReadings(ctx: Ctx, readings: readonly Reading[]): Promise<Reading[] | null> {
  const typed = readings
    .filter((one) => !one.negated && !one.synonym && !one.phrase && one.text.length >= 4)
    .sort((a, b) => b.text.length - a.text.length)
    .slice(0, MOST_WORDS);
  if (typed.length === 0) return null;
  const near = await nearWords(
    ctx,
    typed.map((one) => fold(one.text)),
    typed.map((one) => /^'((?:[^']|'')+)'(?::\*)?$/.exec(one.en)?.[1] ?? fold(one.text)),
  );
  const added = typed.flatMap((one, place) =>
    (near[place] ?? []).map((word): Reading => {
      const lexeme = `'${word.replaceAll("'", "''")}'`;
      return { ...one, text: word, prefix: false, en: lexeme, de: lexeme };
    }),
  );
  return added.length > 0 ? [...readings, ...added] : null;
}

/** For each word the stems it may mean; letters alone, as the vocabulary has them. */
async function nearWords(ctx: Ctx, words: string[], stems: string[]): Promise<string[][]> {
  const key = JSON.stringify([words, stems]);
  const held = known.get(key);
  if (held) return held;
  const rows = await ctx.db.$queryRaw<{ known: boolean; near: string[] }[]>`
    SELECT EXISTS (SELECT 1 FROM "SearchWord" v WHERE v.word = typed.stem) AS known,
      ARRAY(SELECT v.word FROM "SearchWord" v
        WHERE v.word % typed.word AND v.word <> typed.stem AND similarity(v.word, typed.word) >= ${ALIKE}
        ORDER BY similarity(v.word, typed.word) DESC, v.word LIMIT ${MOST_NEAR}) AS near
    FROM unnest(${words}::text[], ${stems}::text[]) WITH ORDINALITY AS typed (word, stem, place)
    ORDER BY typed.place`;
  const allKnown = rows.every((row) => row.known);
  const near = rows.map((row) => (row.known && !allKnown ? [] : row.near));
  known.set(key, near);
  return near;
}
