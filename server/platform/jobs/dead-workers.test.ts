import assert from "node:assert/strict";
import { after, test } from "node:test";
import pg from "pg";
import { testDatabase } from "../../testing/database.ts";
import { DeadWorkers } from "./dead-workers.ts";

const { url, drop } = await testDatabase();
const pool = new pg.Pool({ connectionString: url });
after(async () => {
  await pool.end();
  await drop();
});

/** A job that a worker took so many seconds ago. */
async function held(by: string, seconds: number): Promise<void> {
  await pool.query("SELECT graphile_worker.add_job('nothing', job_key := $1)", [by]);
  await pool.query(
    "UPDATE graphile_worker._private_jobs SET locked_by = $1, locked_at = now() - $2 * interval '1 second' WHERE key = $1",
    [by, seconds],
  );
}

async function holders(): Promise<string[]> {
  const sql = "SELECT locked_by FROM graphile_worker.jobs WHERE locked_by IS NOT NULL ORDER BY 1";
  return (await pool.query<{ locked_by: string }>(sql)).rows.map((row) => row.locked_by);
}

async function until(right: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 10_000; !(await right()) && Date.now() < end; )
    await new Promise((done) => setTimeout(done, 50));
}

test("RL-04 what a killed worker held is free again in seconds, what living ones hold stays theirs", async () => {
  const faults: string[] = [];
  const one = new DeadWorkers(pool);
  one.add("alive-here");
  one.start((fault) => faults.push(fault));
  await until(async () => (await pool.query("SELECT 1 FROM pg_locks WHERE locktype = 'advisory'")).rowCount === 1);
  await held("alive-here", 3_600);
  await held("killed", 60);
  await held("just-begun", 0);
  const other = new DeadWorkers(pool);
  other.start((fault) => faults.push(fault));
  await until(async () => !(await holders()).includes("killed"));
  assert.deepEqual(await holders(), ["alive-here", "just-begun"]);
  await other.stop();
  await one.stop();
  assert.deepEqual(faults, []);
});
