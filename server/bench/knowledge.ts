import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { searchDesk } from "../desk/search-desk.query.ts";
import { scratchDatabase } from "../imports/checking/scratch-database.ts";
import { type Actor, type Ctx, contextOf, visitor } from "../platform/authorize/index.ts";
import { database } from "../platform/cli/database.ts";
import { applyMigrations } from "../platform/database/migrate.ts";
import { closeDb, db } from "../platform/db/client.ts";
import { forgetEnv } from "../platform/env/env.ts";
import { indexEverything } from "../search/index.ts";
import { suggest } from "../search/suggest.query.ts";
import { freeProcessors } from "./free-processors.ts";
import { ARTICLES, fill, realTexts, TOPICS } from "./knowledge-world.ts";
import { slowestPlan } from "./slowest-plan.ts";
import type { Figures } from "./stage.ts";
import { asTyped, type Query } from "./typed-queries.ts";

/** Agents who search at the same time. */
const AGENTS = 8;
const QUERIES = 800;
const WARM_UP = 80;
/** Pause between two letters of somebody who types quickly, in milliseconds. */
const BETWEEN = 200;

/**
 * Staff search and suggestions in a community of 100,000 topics and 10,000 articles made of real texts, in a database of
 * its own: how long the server takes for each, with eight agents at once, and the plan of the slowest query.
 */
export async function knowledge(data: string): Promise<Figures> {
  const used = await database();
  const scratch = await scratchDatabase(used.url);
  process.env.DATABASE_URL = scratch.url;
  forgetEnv();
  await closeDb();
  try {
    await applyMigrations(scratch.url);
    return await measured(data, scratch.url);
  } finally {
    await closeDb();
    await scratch[Symbol.asyncDispose]();
    await used[Symbol.asyncDispose]();
  }
}

async function measured(data: string, url: string): Promise<Figures> {
  const began = performance.now();
  const texts = await realTexts(join(data, "mozilla-support-thunderbird-2023"));
  console.log(`filling a database with ${texts.length} real questions, many times over …`);
  await fill(url, texts);
  console.log("writing the words of each …");
  const documents = await indexEverything(db());
  const made = (performance.now() - began) / 1000;
  const agents = await agentsOf();
  const queries = asTyped(
    texts.map((text) => text.title),
    QUERIES + WARM_UP,
  );
  const staff = async (ctx: Ctx, query: Query) => void (await searchDesk(ctx, { query: query.text, kind: "all" }));
  const typed = async (ctx: Ctx, query: Query) =>
    void (await suggest(ctx, { query: query.text, full: query.sentence }));
  const nothing = async (ctx: Ctx) => void (await ctx.db.$queryRaw`SELECT 1`);
  await run(agents, queries.slice(0, WARM_UP), staff, 0);
  const rest = queries.slice(WARM_UP);
  const baseline = await run(agents, rest, nothing, 0);
  const free = [await freeProcessors()];
  const desk = await run(agents, rest, staff, BETWEEN);
  free.push(await freeProcessors());
  const full = await run(agents, rest, staff, 0);
  const guests = agents.map(() => visitor);
  await run(guests, queries.slice(0, WARM_UP), typed, 0);
  free.push(await freeProcessors());
  const suggested = await run(guests, rest, typed, BETWEEN);
  free.push(await freeProcessors());
  const suggestedFull = await run(guests, rest, typed, 0);
  console.log(
    await slowestPlan(desk.slowest.query.text, (ctx) => staff(ctx, desk.slowest.query), agents[0] ?? visitor),
  );
  console.log(await slowestPlan(suggested.slowest.query.text, (ctx) => typed(ctx, suggested.slowest.query), visitor));
  const share = free.reduce((sum, one) => sum + one, 0) / free.length;
  return {
    "topics, articles, documents": `${TOPICS}, ${ARTICLES}, ${documents}`,
    "time to make them": `${Math.round(made)} s`,
    [`bare round trip to the database, ${AGENTS} at once: p50, p95`]: told(baseline),
    [`staff search, ${AGENTS} agents typing: p50, p95, p99, most`]: told(desk),
    [`staff search, ${AGENTS} agents without a pause: p50, p95, p99, most`]: told(full),
    [`suggestions, ${AGENTS} people typing: p50, p95, p99, most`]: told(suggested),
    [`suggestions, ${AGENTS} people without a pause: p50, p95, p99, most`]: told(suggestedFull),
    "processors that others left free": `${Math.round(share * 100)} %`,
    "staff search p95 below 100 ms": verdict(desk, 100, share),
    "suggestions p95 below 60 ms": verdict(suggested, 60, share),
  };
}

/** Whether a limit holds; on a machine that others use, also in proportion to what they left. */
function verdict(times: Times, limit: number, share: number): string {
  const p95 = times.at(0.95);
  if (p95 < limit) return "yes";
  return `NO; in proportion to the free processors ${(p95 * share).toFixed(0)} ms: ${p95 * share < limit ? "yes" : "NO"}`;
}

interface Times {
  /** Milliseconds within which that share of the queries was answered. */
  at(share: number): number;
  slowest: { query: Query; ms: number };
}

const told = (times: Times) => [0.5, 0.95, 0.99, 1].map((share) => `${times.at(share).toFixed(1)} ms`).join(", ");

/** Everybody asks at the same time, each the next question of one list; with a pause as between two letters, or none. */
async function run(
  people: readonly Actor[],
  queries: readonly Query[],
  ask: (ctx: Ctx, query: Query) => Promise<void>,
  pause: number,
): Promise<Times> {
  const took: Times["slowest"][] = [];
  let next = 0;
  await Promise.all(
    people.map(async (actor, place) => {
      if (pause > 0) await wait((pause * place) / people.length);
      for (let query = queries[next++]; query; query = queries[next++]) {
        const began = performance.now();
        await ask(contextOf(actor), query);
        const ms = performance.now() - began;
        took.push({ query, ms });
        if (pause > 0) await wait(Math.max(0, pause - ms));
      }
    }),
  );
  took.sort((a, b) => a.ms - b.ms);
  const slowest = took.at(-1);
  if (!slowest) throw new Error("Nothing was asked.");
  return { at: (share) => took[Math.min(took.length - 1, Math.floor(share * took.length))]?.ms ?? 0, slowest };
}

async function agentsOf(): Promise<Actor[]> {
  const people = await db().user.findMany({ where: { isStaff: true }, take: AGENTS, orderBy: { name: "asc" } });
  return people.map((person) => ({
    kind: "staff",
    id: person.id,
    name: person.name,
    displayName: person.displayName,
    locale: "en",
    timeZone: "UTC",
    grants: [{ role: "AGENT", boardId: null }],
    createdAt: person.createdAt,
    confirmed: true,
    sessionId: null,
    rank: person.rank,
    trustLevel: 1,
    acceptances: {},
    rights: [],
    expertOn: [],
    silencedUntil: null,
    warned: false,
  }));
}
