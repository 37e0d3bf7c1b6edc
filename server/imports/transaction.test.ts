import assert from "node:assert/strict";
import { after, test } from "node:test";
import { Client } from "pg";
import { env } from "../platform/env/env.ts";
import { openWorld } from "../testing/world.ts";
import { inTransaction, send } from "./transaction.ts";

await openWorld();
const client = new Client({ connectionString: env().databaseUrl, pipeline: true });
// The database of a test is gone before this connection is closed.
client.on("error", () => {});
await client.connect();
after(() => client.end());
await client.query("CREATE TEMPORARY TABLE step (number int PRIMARY KEY)");

const steps = async () => (await client.query("SELECT number FROM step ORDER BY number")).rows.map((row) => row.number);
const sendStep = (number: number) => send(client, "INSERT INTO step VALUES ($1)", [number]);

test("what is sent without waiting is there when the transaction has ended", async () => {
  await inTransaction(client, async () => {
    for (const number of [1, 2, 3]) sendStep(number);
  });
  assert.deepEqual(await steps(), [1, 2, 3]);
});

test("a statement that was only sent and fails takes the whole transaction back and is named as the reason", async () => {
  const before = await steps();
  const onlySent = inTransaction(client, async () => {
    sendStep(10);
    sendStep(10);
    sendStep(11);
  });
  await assert.rejects(onlySent, /duplicate key/);
  assert.deepEqual(await steps(), before);
});

test("the reason is the first failure, also when somebody waited for a later statement", async () => {
  const before = await steps();
  const waited = inTransaction(client, async () => {
    sendStep(20);
    sendStep(20);
    await client.query("SELECT 1");
  });
  await assert.rejects(waited, /duplicate key/);
  assert.deepEqual(await steps(), before);
});

test("a mistake between two statements takes back what was sent before it", async () => {
  const before = await steps();
  const mistaken = inTransaction(client, async () => {
    sendStep(30);
    throw new Error("cannot be translated");
  });
  await assert.rejects(mistaken, /cannot be translated/);
  assert.deepEqual(await steps(), before);
});
