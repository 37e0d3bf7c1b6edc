import { Prisma } from "../platform/db/generated/client.ts";
import { type Plan, weights } from "./find-rows.query.ts";
import { anyMatch, looseMatch, strictMatch, typedWords } from "./match.ts";
import type { Reading } from "./read-words.query.ts";

/**
 * All words. Each counts by the best places it stands in, so that a word repeated a hundred times in the replies does not
 * outdo a title; that the words stand near each other counts besides.
 */
export function strictPlan(readings: readonly Reading[]): Plan {
  const all = strictMatch(readings);
  return {
    match: Prisma.sql`d.vector @@ ${all}::tsquery`,
    rank: Prisma.sql`(ts_rank(${weights}::float4[], d.vector, ${anyMatch(readings)}::tsquery)
      + 0.2 * ts_rank_cd(${weights}::float4[], d.vector, ${all}::tsquery, 32))`,
  };
}

/** Some of the words; the more of them and the better their place, the further up. */
export function loosePlan(readings: readonly Reading[]): Plan | null {
  const some = looseMatch(readings);
  if (some === "") return null;
  return {
    match: Prisma.sql`d.vector @@ ${some}::tsquery`,
    rank: Prisma.sql`ts_rank(${weights}::float4[], d.vector, ${anyMatch(readings)}::tsquery)`,
  };
}

/** All words in titles; quick enough for every letter typed. */
export function titlePlan(readings: readonly Reading[]): Plan {
  const all = strictMatch(readings);
  return {
    match: Prisma.sql`ts_filter(d.vector, '{a}') @@ ${all}::tsquery`,
    rank: Prisma.sql`ts_rank(${weights}::float4[], d.vector, ${all}::tsquery)`,
  };
}

/** Titles with words that look like those typed. Null when no word is long enough to be mistyped. */
export function typoPlan(readings: readonly Reading[]): Plan | null {
  const words = typedWords(readings);
  if (words.length === 0) return null;
  const title = Prisma.sql`kundig_fold(d.title, 'en')`;
  // Each word as a value of its own: for a known one PostgreSQL would compare it with hundreds of titles just to plan.
  const folded = words.map((word) => Prisma.sql`(SELECT kundig_fold(${word}, 'en'))`);
  const near = folded.map((word) => Prisma.sql`${word} <% ${title}`);
  const alike = folded.map((word) => Prisma.sql`word_similarity(${word}, ${title})`);
  return {
    near: true,
    match: Prisma.sql`(${Prisma.join(near, " OR ")})`,
    rank: Prisma.sql`((${Prisma.join(alike, " + ")}) / ${words.length}::float8)`,
  };
}
