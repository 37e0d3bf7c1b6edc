import assert from "node:assert/strict";
import { after, test } from "node:test";
import pg from "pg";
import { testDatabase } from "../../testing/database.ts";
import { durabilityNote } from "./durability.ts";

const { url, drop } = await testDatabase();
after(drop);
const [, name = ""] = new URL(url).pathname.split("/");

/** Settings of this one database; what belongs to the whole server is as for all tests, where nothing need survive. */
async function set(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`ALTER DATABASE ${name} ${sql}`);
  await client.end();
}

test("RL-03 a database that may forget what it confirmed is named at the start, with each setting that lets it", async () => {
  assert.match((await durabilityNote(url)) ?? "", /runs with fsync, full_page_writes, synchronous_commit off/);
});

test("RL-03 what is set right is not complained of", async () => {
  await set("SET synchronous_commit = 'local'");
  assert.match((await durabilityNote(url)) ?? "", /runs with fsync, full_page_writes off/);
});

test("RL-03 the address that is told holds no password", async () => {
  const { password } = new URL(url);
  assert.ok(password.length > 0);
  assert.doesNotMatch((await durabilityNote(url)) ?? "", new RegExp(password));
});
