import type { Ctx } from "../platform/authorize/index.ts";
import type { Prisma } from "../platform/db/generated/client.ts";
import { markerOf, parts, readingsIn, stretch } from "./marks.ts";
import { parseQuery } from "./parse-query.ts";
import { strictPlan } from "./plans.ts";
import { readWords } from "./read-words.query.ts";
import type { Part } from "./search.schema.ts";

/** A query's words for texts that are no documents of the search, such as canned replies. */
export interface WordsElsewhere {
  /** Condition and rank for a table with the alias `d` and a column `vector`. */
  match: Prisma.Sql;
  rank: Prisma.Sql;
  /** The text in pieces with the words marked; `long` ones are cut to the stretch where they stand. */
  mark(text: string, long?: "long"): Part[];
  /** Whether any of the words occurs. */
  occursIn(text: string): boolean;
}

/** Reads a query that is still being typed; null when it holds no words, or asks for what only topics and articles have. */
export async function wordsElsewhere(ctx: Ctx, text: string): Promise<WordsElsewhere | null> {
  const query = parseQuery(text, true);
  const narrowed = query.boards.length + query.tags.length + query.authors.length + query.is.length > 0;
  if (query.terms.length === 0 || narrowed || query.hasArticle || query.after || query.before) return null;
  const readings = await readWords(ctx, query);
  const marker = markerOf(readings);
  return {
    ...strictPlan(readings),
    mark: (found, long) => parts(long ? stretch(found, marker) : found, marker),
    occursIn: (found) => readingsIn(found, marker).size > 0,
  };
}
