import { Logger, runOnce, type TaskList } from "graphile-worker";
import { contextOf, system } from "../platform/authorize/index.ts";
import { pool } from "../platform/db/client.ts";
import { jobs } from "../schedule.ts";
import type { World } from "./world.ts";

/** Runs every job that waits, through the real queue, at the clock of the world; what fails stays queued for later. */
export async function runJobs(world: World): Promise<void> {
  const ctx = contextOf(system, { now: world.now });
  const taskList: TaskList = Object.fromEntries(
    jobs.map((job) => [job.name, async (payload: unknown) => job.run(ctx, job.payload.parse(payload ?? {}) as never)]),
  );
  await runOnce({ pgPool: pool(), taskList, noHandleSignals: true, logger: new Logger(() => () => {}) });
}
