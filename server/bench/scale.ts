import { join } from "node:path";
import { TRPCError } from "@trpc/server";
import { scratchDatabase } from "../imports/checking/scratch-database.ts";
import { type Ctx, contextOf, visitor } from "../platform/authorize/index.ts";
import { database } from "../platform/cli/database.ts";
import { closeDb, db } from "../platform/db/client.ts";
import { forgetEnv } from "../platform/env/env.ts";
import { callerOf } from "../router.ts";
import { indexEverything } from "../search/index.ts";
import { keptDatabase } from "./kept-database.ts";
import { fill, realTexts, TOPICS } from "./knowledge-world.ts";
import { statementsOf } from "./slowest-plan.ts";
import type { Figures } from "./stage.ts";
import { asTyped } from "./typed-queries.ts";

/** Answers that each topic gets beyond its two; together a million posts. */
const MORE_ANSWERS = 7;
/** Answers of the longest topics, every thousandth. */
const LONG = 300;
const AT_ONCE = 8;
const ROUNDS = 400;
/** Budget of quality.md §1, in milliseconds. */
const BUDGET = 150;

/** Tables of which no page may read every row. */
const large = ["Topic", "Post", "PostRevision", "SearchDocument", "Solution", "TopicTag", "Article"];

/**
 * Lists, topics and the search of a community with a million posts, made of real texts, in a database of its own: how long
 * the server takes for what it does not hold in its page cache, with eight readers at once, and whether a plan reads a
 * whole large table or skips rows by OFFSET.
 * @param keep leaves the database (4 GB) for the next run, which then begins at once
 */
export async function scale(data: string, keep: boolean): Promise<Figures> {
  await using used = await database();
  const texts = await realTexts(join(data, "mozilla-support-thunderbird-2023"));
  const make = async (url: string) => {
    console.log("filling a database with a million posts …");
    await fill(url, texts, moreAnswers);
    await workOn(url);
    console.log("writing the words of each …");
    await indexEverything(db());
  };
  if (keep) {
    await workOn(await keptDatabase(used.url, "kundig_scale", make));
    return measured(texts).finally(closeDb);
  }
  await using scratch = await scratchDatabase(used.url);
  await make(scratch.url);
  return await measured(texts).finally(closeDb);
}

/** From here on `db()` is the database at `url`. */
async function workOn(url: string): Promise<void> {
  process.env.DATABASE_URL = url;
  forgetEnv();
  await closeDb();
}

async function measured(texts: readonly { title: string }[]): Promise<Figures> {
  const posts = await db().post.count();
  const words = asTyped(texts.map((text) => text.title).filter(Boolean), 2 * ROUNDS);
  const number = (turn: number) => 1 + ((turn * 7_919) % TOPICS);
  const board = (turn: number) => `board${1 + (turn % 10)}`;
  const deep = await cursorsDeep();
  const api = (ctx: Ctx) => callerOf(ctx);
  const kinds: Record<string, (ctx: Ctx, turn: number) => Promise<unknown>> = {
    "home list": (ctx) => api(ctx).topics.list({}),
    "board list": (ctx, turn) => api(ctx).topics.list({ board: board(turn) }),
    "board list, unanswered": (ctx, turn) => api(ctx).topics.list({ board: board(turn), filter: "unanswered" }),
    "board list, a hundred pages down": (ctx, turn) =>
      api(ctx).topics.list({ board: deep.board, cursor: deep.cursors[turn % deep.cursors.length] ?? null }),
    "list of a tag": (ctx, turn) => api(ctx).topics.list({ tag: `tag${1 + (turn % 200)}` }),
    topic: (ctx, turn) =>
      api(ctx)
        .topics.page({ number: number(turn) })
        .catch(unseen),
    [`topic of ${LONG} answers, in its middle`]: (ctx, turn) =>
      api(ctx)
        .topics.page({ number: 1_000 * (1 + (turn % 90)), from: String(LONG / 2) })
        .catch(unseen),
    search: (ctx, turn) => api(ctx).search.find({ query: words[turn % words.length]?.text ?? "mail" }),
    "search for a word that nobody wrote": (ctx, turn) =>
      api(ctx).search.find({
        query: [...(words[turn % words.length]?.text ?? "mail")].reverse().join("").slice(0, 12),
      }),
  };
  const figures: Figures = { posts };
  for (const [kind, ask] of Object.entries(kinds)) {
    for (let turn = 0; turn < 40; turn += 1) await ask(reader(turn), turn);
    const { took, failed } = await run(ask);
    const at = (share: number) => took[Math.floor(share * took.length)] ?? 0;
    const wrong = await faultsOf(ask);
    figures[`${kind}: p50, p95, p99`] =
      `${[0.5, 0.95, 0.99].map((share) => `${at(share).toFixed(1)} ms`).join(", ")}${at(0.95) < BUDGET ? "" : " OVER"}${failed > 0 ? `, ${failed} of ${ROUNDS} failed` : ""}`;
    console.log(kind, figures[`${kind}: p50, p95, p99`]);
    if (wrong.length > 0) figures[`${kind}: plans`] = wrong.join("; ");
  }
  return figures;
}

/** Topics on boards that visitors do not see answer as unknown, which costs the same lookup. */
function unseen(error: unknown): null {
  if (error instanceof TRPCError && error.code === "NOT_FOUND") return null;
  throw error;
}

/** A visitor from an address of their own, so that the limits per address stay on. */
function reader(turn: number): Ctx {
  return contextOf(visitor, { address: `198.18.${turn % 250}.${1 + (turn % 199)}` });
}

/** Eight readers, each asking the next. @returns milliseconds of each, in order, and how many were not answered */
async function run(ask: (ctx: Ctx, turn: number) => Promise<unknown>): Promise<{ took: number[]; failed: number }> {
  const took: number[] = [];
  let [next, failed] = [0, 0];
  const oneAfterAnother = async () => {
    for (let turn = next++; turn < ROUNDS; turn = next++) {
      const began = performance.now();
      await ask(reader(turn), turn).catch((error: unknown) => {
        failed += 1;
        console.log(`not answered (turn ${turn}):`, error instanceof Error ? error.message : error);
      });
      took.push(performance.now() - began);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, oneAfterAnother));
  return { took: took.sort((a, b) => a - b), failed };
}

/** What the plans of one answer do that they must not. */
async function faultsOf(ask: (ctx: Ctx, turn: number) => Promise<unknown>): Promise<string[]> {
  const faults = new Set<string>();
  for (const { sql, plan } of await statementsOf((ctx) => ask(ctx, 3), visitor)) {
    if (/\bOFFSET\b/i.test(sql)) faults.add("OFFSET");
    const done = plan.split("\n").filter((line) => !line.includes("(never executed)"));
    for (const table of large)
      if (done.some((line) => line.includes(`Seq Scan on "${table}"`))) faults.add(`reads all of ${table}`);
  }
  return [...faults];
}

/** Places a hundred pages down one board. */
async function cursorsDeep(): Promise<{ board: string; cursors: string[] }> {
  const [board, cursors] = ["board1", [] as string[]];
  let cursor: string | null = null;
  for (let page = 0; page < 110; page += 1) {
    const list: { next: string | null } = await callerOf(contextOf(visitor)).topics.list({ board, cursor });
    cursor = list.next;
    if (page >= 100 && cursor) cursors.push(cursor);
  }
  return { board, cursors };
}

const moreAnswers = [
  `INSERT INTO "Post" (id, "topicId", number, kind, "authorId", markdown, html, "rendererVersion", "createdAt")
   SELECT uuidv7(), topic, 3 + g, 'ANSWER', p.id, t.answer, t.answer, 1, at + make_interval(mins => 3 + g)
   FROM made CROSS JOIN LATERAL generate_series(1, CASE WHEN k % 1000 = 0 THEN ${LONG} ELSE ${MORE_ANSWERS} END) g
   JOIN real_text t ON t.n = ((k::bigint * 131 + g * 7919) % $1::int)::int JOIN person p ON p.i = (k + 3 * g) % 2000`,
  `UPDATE "Topic" SET "postCount" = c.posts, "answerCount" = c.posts - 1
   FROM (SELECT "topicId", count(*)::int AS posts FROM "Post" GROUP BY 1) c WHERE c."topicId" = "Topic".id`,
  `INSERT INTO "PostRevision" ("postId", version, markdown, hash, "createdAt")
   SELECT id, 1, '', encode(sha256(convert_to(markdown, 'UTF8')), 'hex'), "createdAt" FROM "Post"`,
  "VACUUM ANALYZE",
];
