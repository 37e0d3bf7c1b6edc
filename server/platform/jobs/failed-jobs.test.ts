import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { z } from "zod";
import { openWorld } from "../../testing/world.ts";
import { contextOf, system } from "../authorize/index.ts";
import { pool } from "../db/client.ts";
import { defineJob } from "./define.ts";
import { enqueue } from "./enqueue.ts";
import { startJobs } from "./run.ts";

const world = await openWorld();
const GOOD = 2_000;
const TRIES = 10;

/** What an operator types. */
function jobsCommand(...words: string[]) {
  const file = join(import.meta.dirname, "..", "cli", "jobs.ts");
  const { status, stdout } = spawnSync(process.execPath, [file, ...words], { env: process.env, encoding: "utf8" });
  return { status, stdout };
}

async function until(what: () => boolean | Promise<boolean>, sentence: string): Promise<void> {
  for (const end = Date.now() + 40_000; !(await what()); await wait(20)) assert.ok(Date.now() < end, sentence);
}

test("RL-06 a job that always fails holds up no other, stands in the failed list after its tries, and is run again by hand", async () => {
  const done: number[] = [];
  let tried = 0;
  let mended = false;
  const good = defineJob({
    name: "good",
    payload: z.object({ turn: z.int() }),
    attempts: 1,
    run: async (_ctx, { turn }) => void done.push(turn),
  });
  const poison = defineJob({
    name: "poison",
    payload: z.object({}),
    attempts: TRIES,
    run: async () => {
      tried += 1;
      if (!mended) throw new Error("This never works.");
    },
  });
  await enqueue(world.db, poison, {});
  for (let turn = 0; turn < GOOD; turn += 1) await enqueue(world.db, good, { turn });
  const worker = await startJobs({
    pool: pool(),
    reactions: [],
    jobs: [good, poison],
    schedule: [],
    context: async () => contextOf(system),
    log: () => {},
    concurrency: 2,
    turn: async () => {},
  });
  await until(() => done.length >= GOOD, "all good jobs ran");
  assert.equal(tried, 1, "the one that failed waits before it is tried again");
  // Its pauses grow to hours; here they are over at once.
  await until(async () => {
    await pool().query("UPDATE graphile_worker._private_jobs SET run_at = now() WHERE attempts < max_attempts");
    return tried >= TRIES;
  }, "it was tried ten times");
  await wait(2_000);
  assert.equal(tried, TRIES, "and no more");
  assert.deepEqual(
    [...done].sort((a, b) => a - b),
    Array.from({ length: GOOD }, (_, turn) => turn),
  );

  const listed = jobsCommand();
  assert.match(listed.stdout, /^\d+ {2}poison {2}10 tries, last 20[^\n]+: This never works\.\n1 failed job\n$/);
  assert.equal(listed.status, 1);
  mended = true;
  assert.deepEqual(jobsCommand("again"), { status: 0, stdout: "1 job runs again.\n" });
  await until(() => tried === TRIES + 1, "it ran again");
  await until(() => jobsCommand().status === 0, "the list is empty");
  await worker.stop();
});
