import type { Ctx } from "../platform/authorize/index.ts";
import { excerpt } from "../platform/markdown/index.ts";
import { type BriefRow, briefRows } from "./brief-rows.query.ts";
import { nearReadings } from "./near-words.query.ts";
import { parseQuery, readable } from "./parse-query.ts";
import type { Plan } from "./plan.ts";
import { loosePlan, strictPlan, titlePlan } from "./plans.ts";
import { type Reading, readWords } from "./read-words.query.ts";
import type { Suggestion } from "./search.schema.ts";
import { wholeWords, wordShares } from "./word-shares.query.ts";

const MOST = 5;
const MOST_PEOPLE = 2;
/** Letters before anything is suggested: in a search field, and while a question's title is written (product.md §2). */
const FROM = { field: 3, full: 8 };
const states = { UNANSWERED: "open", ANSWERED: "answered", SOLVED: "solved", VERIFIED: "verified" } as const;

/**
 * At most five things that may be meant. In a search field all words must stand in the title, or else in the text, and people are among
 * them; for a whole sentence (`full`, while asking) some words are enough, and no people.
 */
export async function suggest(ctx: Ctx, input: { query: string; full: boolean }): Promise<Suggestion[]> {
  const text = readable(input.query).trim();
  if (text.length < (input.full ? FROM.full : FROM.field)) return [];
  const query = parseQuery(text, true);
  const shares = await wordShares(ctx);
  const readings = await readWords(ctx, query);
  const people = input.full ? [] : await peopleByName(ctx, text);
  const rows: BriefRow[] = [];
  const strict = (ways: Reading[]) => strictPlan(wholeWords(ways, shares), shares);
  const near = async () => {
    const found = await nearReadings(ctx, readings);
    return found && strict(found);
  };
  const plans: (() => Plan | null | Promise<Plan | null>)[] = input.full
    ? [() => strict(readings), () => loosePlan(wholeWords(readings, shares), shares), near]
    : [
        () => titlePlan(wholeWords(readings, shares), shares),
        () => strict(readings),
        // Any beginning, where that of frequent words finds nothing.
        () => (rows.length === 0 && readings.some((one) => one.prefix) ? strictPlan(readings, shares) : null),
        async () => strict(await readWords(ctx, query, true)),
        near,
      ];
  for (const make of plans) {
    const missing = MOST - people.length - rows.length;
    const plan = missing > 0 && readings.length > 0 ? await make() : null;
    if (plan)
      rows.push(
        ...(await briefRows(
          ctx,
          plan,
          missing,
          rows.map((row) => row.id),
        )),
      );
  }
  return [...rows.map(suggestionOf), ...people];
}

function suggestionOf(row: BriefRow): Suggestion {
  const state = states[row.state as keyof typeof states];
  return {
    kind: row.kind,
    title: row.title,
    url: row.kind === "topic" ? `/t/${row.number}/${row.slug}` : `/kb/a/${row.number}/${row.slug}`,
    ...(state && { state }),
    ...(row.excerpt && { excerpt: excerpt(row.excerpt, 120) }),
  };
}

/** People whose name or shown name begins so. What they hide elsewhere is not searched. */
async function peopleByName(ctx: Ctx, text: string): Promise<Suggestion[]> {
  const beginning = `${text
    .replace(/^@/, "")
    .toLowerCase()
    .replace(/[\\%_]/g, "\\$&")}%`;
  const rows = await ctx.db.$queryRaw<{ name: string; displayName: string }[]>`
    SELECT name, "displayName" FROM "User" WHERE "erasedAt" IS NULL
      AND (lower(name) LIKE ${beginning} OR lower("displayName") LIKE ${beginning})
    ORDER BY "displayName", name LIMIT ${MOST_PEOPLE}`;
  return rows.map((row) => ({ kind: "person", title: row.displayName, url: `/u/${encodeURIComponent(row.name)}` }));
}
