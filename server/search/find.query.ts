import { type Ctx, seesAll } from "../platform/authorize/index.ts";
import { packCursor, unpackCursor } from "../platform/paging/index.ts";
import { fewAtOnce } from "./few-at-once.ts";
import { type FoundRow, findRows } from "./find-rows.query.ts";
import { hitOf } from "./hits.ts";
import { logSearch } from "./log-search.ts";
import { markerOf } from "./marks.ts";
import { nearReadings } from "./near-words.query.ts";
import { isEmptyQuery, type ParsedQuery, parseQuery } from "./parse-query.ts";
import { loosePlan, strictPlan } from "./plans.ts";
import { type Reading, readWords } from "./read-words.query.ts";
import { DEEPEST, type Facets, type Found, type Hit, type SearchKind, type SearchSort } from "./search.schema.ts";
import { wholeWords, wordShares } from "./word-shares.query.ts";

export interface FindInput {
  query: string;
  kind: SearchKind;
  sort: SearchSort;
  cursor?: string | null | undefined;
  size: number;
  /** Still being typed: the last word may be unfinished. */
  live: boolean;
  /** Where it was asked, for the log; null is not logged. */
  place: "page" | "api" | null;
}

/** With fewer hits than this, others that are only similar are shown too. */
const FEW = 3;
const MOST_SIMILAR = 8;
/** Documents compared for them. */
const SIMILAR_RANKED = 200;
const nothing: Facets = { all: 0, topics: 0, articles: 0, solved: 0, staff: 0, more: false, boards: [] };

/**
 * Searches of visitors and members one process works on at a time: about one more than processors. Eight at once share
 * the database's caches, take a fifth more of its time each and all wait for the dearest (decision 0062 has figures).
 */
const inTurn = fewAtOnce(3);

/**
 * Topics and articles the actor may see, best first; the same function for the page, the staff search and the API. Staff
 * do not wait behind visitors.
 */
export function find(ctx: Ctx, input: FindInput): Promise<Found> {
  return seesAll(ctx.actor) ? search(ctx, input) : inTurn(() => search(ctx, input));
}

async function search(ctx: Ctx, input: FindInput): Promise<Found> {
  const query = parseQuery(input.query, input.live);
  const empty = { hits: [], similar: [], facets: nothing, next: null, ignored: query.ignored, log: null };
  if (isEmptyQuery(query)) return empty;
  const shares = await wordShares(ctx);
  const readings = await readWords(ctx, query);
  const cursor = cursorOf(input.cursor);
  const shown = cursor?.shown ?? 0;
  const size = Math.min(input.size, DEEPEST - shown);
  if (size <= 0) return empty;
  const plan = query.terms.length > 0 ? strictPlan(wholeWords(readings, shares), shares) : null;
  const options = { kind: input.kind, newest: input.sort === "newest", after: cursor?.after ?? null, most: size + 1 };
  const { rows, facets } = await findRows(ctx, query, plan, options);
  const marker = markerOf(readings);
  const page = rows.slice(0, size);
  const last = page.at(-1);
  const more = rows.length > size && shown + size < DEEPEST;
  const few = plan !== null && cursor === null && facets.all < FEW;
  const similar = few
    ? await findSimilar(
        ctx,
        query,
        readings,
        input.kind,
        page.map((row) => row.id),
      )
    : [];
  return {
    hits: page.map((row) => hitOf(row, marker, readings)),
    similar,
    facets,
    next: more && last ? packCursor([last.score, last.id, shown + size]) : null,
    ignored: query.ignored,
    log: cursor === null && input.place ? await logSearch(ctx, input.query, input.place, facets.all) : null,
  };
}

/** Where nothing was found any beginning; words that look alike, or with two letters changed over; else some of the words. */
async function findSimilar(
  ctx: Ctx,
  query: ParsedQuery,
  readings: Reading[],
  kind: SearchKind,
  not: string[],
): Promise<Hit[]> {
  const shares = await wordShares(ctx);
  const swapped = await readWords(ctx, query, true);
  const near = await nearReadings(ctx, readings);
  const strict = (ways: Reading[]) => strictPlan(wholeWords(ways, shares), shares);
  const plans = [
    not.length === 0 && readings.some((one) => one.prefix) && strictPlan(readings, shares),
    strict(swapped),
    near && strict(near),
    loosePlan(wholeWords(near ?? readings, shares), shares),
  ];
  const rows: FoundRow[] = [];
  for (const plan of plans) {
    if (!plan || rows.length >= FEW) continue;
    const known = [...not, ...rows.map((row) => row.id)];
    const options = { kind, newest: false, after: null, most: MOST_SIMILAR, not: known, ranked: SIMILAR_RANKED };
    rows.push(...(await findRows(ctx, query, plan, options)).rows);
  }
  const all = [...swapped, ...(near ?? [])];
  const marker = markerOf(all);
  return rows.slice(0, MOST_SIMILAR).map((row) => hitOf(row, marker, all));
}

/** A cursor is the score and id of the last hit shown, and how many were shown; a damaged one begins anew. */
function cursorOf(packed: string | null | undefined): { after: [number, string]; shown: number } | null {
  const [score, id, shown] = unpackCursor(packed) ?? [];
  const usable = typeof score === "number" && typeof id === "string" && /^[0-9a-f-]{36}$/.test(id);
  return usable && typeof shown === "number" && shown > 0 ? { after: [score, id], shown } : null;
}
