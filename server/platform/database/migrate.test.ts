import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import pg from "pg";
import { testDatabase } from "../../testing/database.ts";
import { testPostgres } from "../../testing/postgres.ts";
import { missingMigration } from "./create-migration.ts";
import { applyMigrations } from "./migrate.ts";
import { derivedPart } from "./migration-files.ts";

const folder = mkdtempSync(join(tmpdir(), "kundig-migrations-"));
const opened: (() => Promise<void>)[] = [];
after(async () => {
  for (const close of opened) await close();
  rmSync(folder, { recursive: true });
});

function migration(name: string, sql: string): void {
  mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, name, "migration.sql"), sql);
}

/** A database without anything in it. */
async function emptyDatabase(): Promise<{ url: string; client: pg.Client }> {
  const { url, drop } = await testDatabase();
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query("DROP SCHEMA public CASCADE; CREATE SCHEMA public; DROP SCHEMA graphile_worker CASCADE");
  opened.push(async () => {
    await client.end();
    await drop();
  });
  return { url, client };
}

before(() => {
  migration("1_numbers", 'CREATE TABLE "Number" (value int);');
  // The body has semicolons, which must not cut it in pieces; the end has a comment and no semicolon.
  migration(
    "2_double",
    `CREATE FUNCTION double(n int) RETURNS int LANGUAGE plpgsql AS $$ BEGIN n := n * 2; RETURN n; END $$;
     INSERT INTO "Number" VALUES (double(21)) -- the answer`,
  );
});

test("migrations are applied once, with the tables of the job queue", async () => {
  const { url, client } = await emptyDatabase();
  assert.deepEqual(await applyMigrations(url, folder), ["1_numbers", "2_double"]);
  assert.deepEqual(await applyMigrations(url, folder), []);
  assert.deepEqual((await client.query('SELECT value FROM "Number"')).rows, [{ value: 42 }]);
  assert.equal((await client.query("SELECT 1 FROM graphile_worker.jobs")).rowCount, 0);
  const { rows } = await client.query("SELECT applied_steps_count AS steps, logs FROM _prisma_migrations");
  assert.deepEqual(rows, [
    { steps: 1, logs: null },
    { steps: 1, logs: null },
  ]);
});

test("two processes that migrate at once apply each migration once", async () => {
  const { url, client } = await emptyDatabase();
  const applied = await Promise.all([1, 2, 3].map(() => applyMigrations(url, folder)));
  assert.deepEqual(applied.flat().sort(), ["1_numbers", "2_double"]);
  assert.equal((await client.query('SELECT 1 FROM "Number"')).rowCount, 1);
});

test("a migration that fails says which and why, leaves nothing behind, and runs again when it is put right", async () => {
  const { url, client } = await emptyDatabase();
  await applyMigrations(url, folder);
  migration("3_broken", 'CREATE TABLE "Half" (id int); SELECT nonsense;');
  await assert.rejects(applyMigrations(url, folder), /The migration 3_broken failed .* "nonsense" does not exist/);
  assert.equal((await client.query(`SELECT to_regclass('"Half"') AS half`)).rows[0]?.half, null);
  migration("3_broken", 'CREATE TABLE "Half" (id int);');
  assert.deepEqual(await applyMigrations(url, folder), ["3_broken"]);
});

test("a process killed while it migrated leaves nothing that the next start could stumble over", async () => {
  const { url, client } = await emptyDatabase();
  await applyMigrations(url, folder);
  await client.query("UPDATE _prisma_migrations SET finished_at = NULL WHERE migration_name = '2_double'");
  await client.query('DROP FUNCTION double; DELETE FROM "Number"');
  assert.deepEqual(await applyMigrations(url, folder), ["2_double"]);
  assert.deepEqual((await client.query('SELECT value FROM "Number"')).rows, [{ value: 42 }]);
});

test("a migration waits for a busy table, but not so long that requests pile up behind it", async () => {
  const { url, client } = await emptyDatabase();
  await applyMigrations(url, folder);
  migration("4_column", 'ALTER TABLE "Number" ADD COLUMN note text;');
  await client.query('BEGIN; SELECT * FROM "Number"');
  const applying = applyMigrations(url, folder);
  setTimeout(() => client.query("COMMIT"), 500);
  assert.ok((await applying).includes("4_column"));
});

test("the migrations lead to the schema: nothing is missing between them", async () => {
  assert.equal(await missingMigration((await testPostgres())("postgres")), "");
});

test("what is written by hand is left out when the next migration is derived", () => {
  assert.equal(derivedPart("CREATE TABLE a ();\n-- by hand\nCREATE FUNCTION b"), "CREATE TABLE a ();");
  assert.equal(derivedPart("CREATE TABLE a ();\n"), "CREATE TABLE a ();\n");
});
