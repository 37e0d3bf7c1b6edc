import { systemContext } from "./context.ts";
import { pool } from "./platform/db/client.ts";
import { env } from "./platform/env/env.ts";
import { afterRequests } from "./platform/http/under-way.ts";
import { type RunningWorker, startJobs } from "./platform/jobs/index.ts";
import { log } from "./platform/log/index.ts";
import { reactions } from "./reactions.ts";
import { jobs, schedule } from "./schedule.ts";

/** How many jobs one process runs at a time; fewer beside the web server, so that what people wait for goes first. */
const concurrency = { both: 2, web: 1, worker: 4 };

/** Longest time a job lets requests of this process go first: enough for an answer, and some jobs run under any load. */
const GIVE_WAY_MS = 100;

/**
 * Starts dispatching events to their reactions and running jobs in this process.
 * @param lines what runs by the clock; a test, whose people live on another day, starts it without
 */
export function startWorker(lines = schedule): Promise<RunningWorker> {
  return startJobs({
    pool: pool(),
    reactions,
    jobs,
    schedule: lines,
    context: systemContext,
    log: (level, message) => log()[level](message),
    concurrency: concurrency[env().process],
    turn: () => afterRequests(GIVE_WAY_MS),
  });
}
