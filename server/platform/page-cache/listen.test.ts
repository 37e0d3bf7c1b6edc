import assert from "node:assert/strict";
import { after, test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { testDatabase } from "../../testing/database.ts";
import { announce } from "./announce.ts";
import { listenForStalePages } from "./listen.ts";
import { PageCache } from "./store.ts";
import { makeForm } from "./stored-page.ts";

const { url, drop } = await testDatabase();
after(drop);

async function until(what: () => boolean): Promise<number> {
  const began = performance.now();
  while (!what()) {
    if (performance.now() - began > 8_000) assert.fail("did not happen within 8 s");
    await wait(1);
  }
  return performance.now() - began;
}

async function keep(cache: PageCache, key: string, tag: string) {
  const form = await makeForm(Buffer.from(key), "");
  const page = { contentType: "text/html", headers: {}, tags: [], forms: { reader: form, member: form } };
  await cache.render(key, [tag], async () => ({ keep: page }));
}

async function writer() {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  client.on("error", () => {});
  return { client, run: (sql: string, ...values: string[]) => client.query(sql, values) };
}

test("CA-12 a page is dropped in another process within 100 ms after the commit, and not when it is rolled back", async () => {
  const cache = new PageCache(1_000_000);
  const listening = listenForStalePages({ databaseUrl: url, cache, log: () => {} });
  const { client, run } = await writer();
  await until(() => cache.listening);
  await keep(cache, "a", "topic:1");
  await client.query("BEGIN");
  await announce(run, ["topic:1"]);
  await client.query("ROLLBACK");
  await wait(50);
  assert.ok(cache.get("a"));
  const times: number[] = [];
  for (let round = 0; round < 30; round++) {
    await keep(cache, "a", "topic:1");
    await client.query("BEGIN");
    await announce(run, ["topic:1"]);
    assert.ok(cache.get("a"), "still valid before the commit");
    await client.query("COMMIT");
    times.push(await until(() => cache.get("a") === undefined));
  }
  await listening.stop();
  await client.end();
  assert.ok(Math.max(...times) < 100, `slowest ${Math.max(...times)} ms`);
});

test("RL-23 while the connection is away nothing is served from memory; when it is back the store starts empty", async () => {
  const cache = new PageCache(1_000_000);
  const said: string[] = [];
  const listening = listenForStalePages({ databaseUrl: url, cache, log: (level) => said.push(level) });
  const { client } = await writer();
  await until(() => cache.listening);
  await keep(cache, "a", "topic:1");
  await client.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'kundig pages'");
  await until(() => !cache.listening);
  assert.equal(cache.get("a"), undefined);
  await until(() => cache.listening);
  assert.equal(cache.get("a"), undefined);
  assert.deepEqual(said, ["info", "warn", "info"]);
  await listening.stop();
  await client.end();
  assert.equal(cache.listening, false);
});

test("a connection that no longer answers counts as away", async () => {
  const cache = new PageCache(1_000_000);
  const listening = listenForStalePages({ databaseUrl: url, cache, log: () => {}, heartbeat: 150 });
  await until(() => cache.listening);
  const { client } = await writer();
  const { rows } = await client.query<{ pid: number }>(
    "SELECT pid FROM pg_stat_activity WHERE application_name = 'kundig pages'",
  );
  const pid = rows[0]?.pid ?? 0;
  process.kill(pid, "SIGSTOP");
  try {
    await until(() => !cache.listening);
  } finally {
    process.kill(pid, "SIGCONT");
  }
  await until(() => cache.listening);
  await listening.stop();
  await client.end();
});
