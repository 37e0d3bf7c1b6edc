import assert from "node:assert/strict";
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import pg from "pg";
import { durabilityNote } from "./durability.ts";
import { keepRunning } from "./keep-running.ts";
import { ensureDatabase, notStarting, startOwnPostgres } from "./own-postgres.ts";
import { postgresPlace } from "./postgres-place.ts";
import { gone, pause, runningPostgres } from "./postgres-process.ts";

const dataDir = mkdtempSync(join(tmpdir(), "kundig-postgres-"));
// The database's own user has to pass through, if these tests are run by root.
chmodSync(dataDir, 0o755);
const place = postgresPlace(dataDir, false);
const data = join(place.folder, "postgres");
let running = () => Promise.resolve();
after(async () => {
  await running();
  rmSync(dataDir, { recursive: true, force: true });
});

async function start() {
  const server = await startOwnPostgres({ place, name: "postgres" });
  running = server.stop;
  return server;
}

async function ask(url: string, sql: string): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => {});
  await client.connect();
  return client.query(sql).finally(() => client.end());
}

async function kill(): Promise<void> {
  const pid = runningPostgres(data)?.pid;
  assert.ok(pid);
  process.kill(pid, "SIGKILL");
  assert.ok(await gone(pid, 1000));
}

test("our own PostgreSQL survives kill -9 with all that was committed, and keeps its port", async () => {
  const first = await start();
  const url = await ensureDatabase(first, "kundig");
  await ask(url, "CREATE TABLE kept AS SELECT 7 AS value");
  await kill();
  const second = await start();
  assert.deepEqual((await ask(url, "SELECT value FROM kept")).rows, [{ value: 7 }]);
  assert.equal(second.port, first.port);
});

test("RL-03 it forgets nothing that it confirmed, and the start has nothing to warn of", async () => {
  assert.equal(await durabilityNote((await start()).url("postgres")), undefined);
});

test("it knows UTF-8, ICU sorting and the extensions the search needs, whatever the machine's language", async () => {
  const url = await ensureDatabase(await start(), "kundig");
  const { rows } = await ask(url, "SHOW server_encoding");
  assert.deepEqual(rows, [{ server_encoding: "UTF8" }]);
  await ask(url, "CREATE EXTENSION pg_trgm; CREATE EXTENSION unaccent; CREATE EXTENSION citext");
  assert.equal((await ask(url, "SELECT unaccent('Münze') AS plain")).rows[0]?.plain, "Munze");
  assert.ok((await ask(url, "SELECT similarity('Küche', 'Küchen') AS alike")).rows[0]?.alike > 0.5);
});

test("a second start joins the server that runs, instead of starting another", async () => {
  const server = await start();
  assert.equal(server.started, false);
  const client = new pg.Client({ connectionString: server.url("kundig") });
  await client.connect();
  await server.stop({ unlessUsed: true });
  assert.ok(server.isRunning(), "a command that ends leaves it to those who still use it");
  await client.end();
});

test("a number left behind by a killed server and now used by another program is no obstacle", async () => {
  await kill();
  const file = join(data, "postmaster.pid");
  writeFileSync(file, readFileSync(file, "utf8").replace(/^\d+/, String(process.pid)));
  assert.equal((await start()).started, true);
});

test("while Kundig runs, a database that was killed is started again without a hand", async () => {
  await (await start()).stop();
  const told: string[] = [];
  const kept = await keepRunning({ place, name: "postgres" }, (sentence) => told.push(sentence));
  running = kept.stop;
  await kill();
  for (const end = Date.now() + 20_000; told.length < 2 && Date.now() < end; ) await pause(50);
  assert.deepEqual(told, ["The database ended unexpectedly. It is being started again.", "The database is back."]);
  assert.deepEqual((await ask(kept.url("kundig"), "SELECT value FROM kept")).rows, [{ value: 7 }]);
  await kept.stop();
});

test("only a process that knows the password may connect, and only from this machine", async () => {
  const server = await start();
  const wrong = new URL(server.url("postgres"));
  wrong.password = "guessed";
  await assert.rejects(ask(wrong.href, "SELECT 1"), /password authentication failed/);
  assert.deepEqual((await ask(server.url("postgres"), "SHOW listen_addresses")).rows, [
    { listen_addresses: "127.0.0.1" },
  ]);
});

test("stopping ends it in order: the next start has nothing to recover", async () => {
  await (await start()).stop();
  assert.equal(runningPostgres(data), undefined);
  assert.match(readFileSync(`${data}.log`, "utf8"), /database system is shut down\n$/);
});

test("RL-22 a database that finds no room on its disk says so first, in words for whoever can make room", () => {
  const log = 'FATAL:  could not write to file "pg_wal/xlogtemp.4723": No space left on device';
  assert.match(
    notStarting("/data/postgres", log),
    /^There is no room left on the disk of \/data\/postgres\. Make room/,
  );
  assert.match(notStarting("/data/postgres", "FATAL:  something else"), /^Kundig's own PostgreSQL does not start\./);
});
