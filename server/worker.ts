import { existsSync } from "node:fs";
import { join } from "node:path";
import { pool } from "./platform/db/client.ts";
import { type RunningWorker, startJobs } from "./platform/jobs/index.ts";
import { log } from "./platform/log/index.ts";

type Work = Parameters<typeof startJobs>[0];

/** What the tables of the project bring: named by path, because they are written by the domains. */
interface Tables {
  reactions: Work["reactions"];
  jobs: Work["jobs"];
  schedule: Work["schedule"];
  systemContext: Work["context"];
}

/** How many jobs one process runs at a time. */
const concurrency = 4;

/** Starts dispatching events and running jobs in this process. */
export async function startWorker(): Promise<RunningWorker> {
  const tables = await readTables();
  if (tables === null) {
    log().warn("there are no jobs to run");
    return { stop: async () => {} };
  }
  return startJobs({
    pool: pool(),
    reactions: tables.reactions,
    jobs: tables.jobs,
    schedule: tables.schedule,
    context: tables.systemContext,
    log: (level, message) => log()[level](message),
    concurrency,
  });
}

async function readTables(): Promise<Tables | null> {
  const files = ["reactions.ts", "schedule.ts", "context.ts"].map((name) => join(import.meta.dirname, name));
  if (!files.every((file) => existsSync(file))) return null;
  const parts: Partial<Tables>[] = await Promise.all(files.map((file) => import(file)));
  return Object.assign({}, ...parts);
}
