import assert from "node:assert/strict";
import { test } from "node:test";
import pg from "pg";
import { testDatabase } from "./database.ts";

async function ask(url: string, sql: string): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client.query(sql).finally(() => client.end());
}

test("each test file has a migrated database of its own, and what it writes is nobody else's", async () => {
  const [one, other] = await Promise.all([testDatabase(), testDatabase()]);
  await ask(one.url, `CREATE TABLE mine (id int); INSERT INTO mine VALUES (1)`);
  assert.equal((await ask(other.url, `SELECT to_regclass('mine') AS found`)).rows[0]?.found, null);
  assert.ok(((await ask(other.url, "SELECT 1 FROM _prisma_migrations")).rowCount ?? 0) > 0);
  await Promise.all([one.drop(), other.drop()]);
  await assert.rejects(ask(one.url, "SELECT 1"), /does not exist/);
});

test("texts are sorted and searched with their umlauts, whatever the machine's language", async () => {
  const { url, drop } = await testDatabase();
  const { rows } = await ask(url, "SELECT word FROM unnest(ARRAY['Zaun', 'Äpfel', 'Apfel']) AS word ORDER BY word");
  assert.deepEqual(
    rows.map(({ word }) => word),
    ["Apfel", "Äpfel", "Zaun"],
  );
  assert.equal((await ask(url, "SELECT lower('ÄÖÜ') AS low")).rows[0]?.low, "äöü");
  await drop();
});

test("a database is dropped even while somebody is connected to it", async () => {
  const { url, drop } = await testDatabase();
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => {});
  await client.connect();
  await drop();
  await client.end().catch(() => {});
});
