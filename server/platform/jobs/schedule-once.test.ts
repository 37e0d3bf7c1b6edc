import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { z } from "zod";
import { openWorld } from "../../testing/world.ts";
import { contextOf, system } from "../authorize/index.ts";
import { env } from "../env/env.ts";
import { defineJob } from "./define.ts";
import { startJobs } from "./run.ts";

const world = await openWorld();
const MINUTES = 10;

test("RL-08 of two workers that come back after ten minutes, each missed minute is worked once and an old one not at all", async () => {
  const runs: string[] = [];
  const payload = z.object({ _cron: z.object({ ts: z.string() }) });
  const every = defineJob({
    name: "every-minute",
    payload,
    attempts: 1,
    run: async (_ctx, { _cron }) => void runs.push(_cron.ts),
  });
  const daily = defineJob({ name: "long-ago", payload, attempts: 1, run: async () => void runs.push("long ago") });
  const [row] = await world.db.$queryRaw<{ from: Date; hourAgo: number }[]>`
    SELECT date_trunc('minute', now()) - ${MINUTES} * interval '1 minute' AS from,
      extract(hour FROM (now() - interval '3 hours') AT TIME ZONE 'UTC')::int AS "hourAgo"`;
  assert.ok(row);
  await world.db.$executeRaw`
    INSERT INTO graphile_worker._private_known_crontabs (identifier, known_since, last_execution)
    VALUES ('every-minute', now() - interval '1 day', ${row.from}), ('long-ago', now() - interval '1 day', now() - interval '1 day')`;
  const start = () => {
    const pool = new pg.Pool({ connectionString: env().databaseUrl });
    pool.on("error", () => {});
    pool.on("connect", (client) => client.on("error", () => {}));
    return startJobs({
      pool,
      reactions: [],
      jobs: [every, daily],
      schedule: [
        { cron: "* * * * *", job: "every-minute" },
        { cron: `0 ${row.hourAgo} * * *`, job: "long-ago" },
      ],
      context: async () => contextOf(system),
      log: () => {},
      concurrency: 2,
      turn: async () => {},
    }).then((worker) => async () => {
      await worker.stop();
      await pool.end();
    });
  };
  const stops = await Promise.all([start(), start()]);
  for (const end = Date.now() + 20_000; runs.length < MINUTES && Date.now() < end; ) await wait(50);
  // A second run of the same minute would come right behind.
  await wait(2_500);
  for (const stop of stops) await stop();
  const missed = Array.from({ length: MINUTES }, (_, at) =>
    new Date(row.from.getTime() + (at + 1) * 60_000).toISOString(),
  );
  assert.ok(!runs.includes("long ago"));
  assert.deepEqual([...new Set(runs)].sort().slice(0, MINUTES), missed);
  assert.equal(runs.length, new Set(runs).size, "no minute was worked twice");
});
