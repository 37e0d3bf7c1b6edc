import assert from "node:assert/strict";
import { after, test } from "node:test";
import { answeringProcedures } from "../answer-procedures.ts";
import { contextOf, visitor } from "../platform/authorize/index.ts";
import { databaseIsBusy, pool } from "../platform/db/client.ts";
import { env } from "../platform/env/env.ts";
import { callerOf } from "../router.ts";
import { startFront } from "./front.ts";
import { openWorld } from "./world.ts";

process.env.KUNDIG_POOL_SIZE = "4";
const world = await openWorld();
await world.board("routers");

/** Stands for the framework: makes each page from the database, and says "fault" with a page of its own. */
const front = await startFront({
  siteUrl: env().url,
  busy: databaseIsBusy,
  handler: answeringProcedures(async (_request, response) => {
    const boards = await callerOf(contextOf(visitor))
      .boards.tree()
      .catch(() => null);
    response.writeHead(boards ? 200 : 500, { "content-type": "text/html; charset=utf-8" });
    response.end(`<!DOCTYPE html><html><head></head><body>${JSON.stringify(boards)}</body></html>`);
  }),
});
after(() => front[Symbol.asyncDispose]());

const { host, origin } = new URL(env().url);
const ask = async (path: string) => {
  const { status, headers } = await front.ask(path, { headers: { host, origin } });
  return { status, again: headers["retry-after"] };
};
const work = ["/ranks", "/api/trpc/boards.tree", "/sign-in"];

/** Statements that keep every connection, until `end` lets them go. */
async function keepAll(): Promise<() => void> {
  const held = await Promise.all(Array.from({ length: env().poolSize }, () => pool().connect()));
  return () => {
    for (const one of held.splice(0)) one.release();
  };
}

test("RL-20 with every connection busy stored pages are answered, the rest says when to come back, and then all is well", async (t) => {
  assert.equal((await ask("/b/routers")).status, 200);
  assert.equal((await ask("/api/trpc/boards.tree")).status, 200);
  const end = await keepAll();
  t.after(end);
  const waiting = Promise.all(Array.from({ length: 40 }, (_, turn) => ask(work[turn % work.length] ?? "")));
  let waited = true;
  void waiting.then(() => {
    waited = false;
  });
  const stored = await Promise.all(Array.from({ length: 200 }, () => ask("/b/routers")));
  assert.ok(waited, "nobody had an answer that needs the database before all stored pages were sent");
  assert.deepEqual(new Set(stored.map(({ status }) => status)), new Set([200]));
  for (const answer of await waiting) assert.deepEqual(answer, { status: 503, again: "5" });
  end();
  for (const path of work) assert.equal((await ask(path)).status, 200, path);
});

test("RL-20 statements that take too long are cut off, and so are transactions that do nothing", async () => {
  const { rows } = await pool().query(
    "SELECT current_setting('statement_timeout') AS statement, current_setting('idle_in_transaction_session_timeout') AS idle",
  );
  assert.deepEqual(rows, [{ statement: "5s", idle: "30s" }]);
  // Far longer than the limit: only the limit ends it, and its code says so.
  await assert.rejects(pool().query("SELECT pg_sleep(20)"), { code: "57014" });
});
