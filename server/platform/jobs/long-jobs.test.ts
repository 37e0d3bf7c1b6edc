import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { z } from "zod";
import { openWorld } from "../../testing/world.ts";
import { contextOf, system } from "../authorize/index.ts";
import { pool } from "../db/client.ts";
import { defineJob } from "./define.ts";
import { startJobs } from "./run.ts";

const world = await openWorld();
/** Longer than two looks for jobs of killed workers, in ms. */
const LONG = 7_500;

test("RL-07 a job that takes long is not taken for one of a killed worker: it begins once", async () => {
  let [begun, ended] = [0, 0];
  const long = defineJob({
    name: "long",
    payload: z.strictObject({}),
    attempts: 1,
    run: async () => {
      begun += 1;
      for (const until = Date.now() + LONG; Date.now() < until; ) await wait(50);
      ended += 1;
    },
  });
  const worker = await startJobs({
    pool: pool(),
    reactions: [],
    jobs: [long],
    schedule: [],
    context: async () => contextOf(system),
    log: () => {},
    concurrency: 2,
    turn: async () => {},
  });
  await world.db.$executeRaw`SELECT graphile_worker.add_job('long')`;
  for (const until = Date.now() + 30_000; ended === 0 && Date.now() < until; ) await wait(50);
  await worker.stop();
  assert.deepEqual([begun, ended], [1, 1]);
});
