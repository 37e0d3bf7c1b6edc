import { Prisma } from "../platform/db/generated/client.ts";
import { anyMatch, looseMatch, strictMatch, typedMatch } from "./match.ts";
import { type Plan, weights } from "./plan.ts";
import type { Reading } from "./read-words.query.ts";
import { allAreCommon, someAreCommon, type WordShares } from "./word-shares.query.ts";

/** What the words as they were typed are worth beside others that mean the same. */
const TYPED = 1.5;

/**
 * All words. Each counts by the best places it stands in, so that a word repeated a hundred times in the replies does not
 * outdo a title; that the words stand near each other counts besides, and that they are the very ones that were typed.
 */
export function strictPlan(readings: readonly Reading[], shares?: WordShares): Plan {
  const all = strictMatch(readings);
  const typed = typedMatch(readings);
  const worth =
    typed === ""
      ? Prisma.empty
      : Prisma.sql`* CASE WHEN d.vector @@ ${typed}::tsquery THEN ${TYPED}::float8 ELSE 1 END`;
  return {
    match: Prisma.sql`d.vector @@ ${all}::tsquery`,
    rank: Prisma.sql`(ts_rank(${weights}::float4[], d.vector, ${anyMatch(readings)}::tsquery)
      + 0.2 * ts_rank_cd(${weights}::float4[], d.vector, ${all}::tsquery, 32)) ${worth}`,
    common: shares !== undefined && allAreCommon(readings, shares.body),
  };
}

/** Some of the words; the more of them and the better their place, the further up. */
export function loosePlan(readings: readonly Reading[], shares: WordShares): Plan | null {
  const some = looseMatch(readings);
  if (some === "") return null;
  return {
    match: Prisma.sql`d.vector @@ ${some}::tsquery`,
    rank: Prisma.sql`ts_rank(${weights}::float4[], d.vector, ${anyMatch(readings)}::tsquery)`,
    common: someAreCommon(readings, shares.body),
  };
}

/** All words in titles; quick enough for every letter typed. */
export function titlePlan(readings: readonly Reading[], shares: WordShares): Plan {
  const all = strictMatch(readings);
  return {
    match: Prisma.sql`ts_filter(d.vector, '{a}') @@ ${all}::tsquery`,
    rank: Prisma.sql`ts_rank(${weights}::float4[], d.vector, ${all}::tsquery)`,
    common: allAreCommon(readings, shares.title),
  };
}
