import type { Tx } from "../db/client.ts";
import type { Job } from "./define.ts";

/**
 * Queues a job in the caller's transaction: it exists exactly if the transaction commits.
 * `key` makes a second enqueue replace the first while it waits; `at` delays it.
 */
export async function enqueue<P>(
  tx: Pick<Tx, "$executeRaw">,
  job: Job<P>,
  payload: P,
  options: { key?: string; at?: Date } = {},
): Promise<void> {
  const json = JSON.stringify(job.payload.parse(payload));
  await tx.$executeRaw`
    SELECT graphile_worker.add_job(${job.name}::text, ${json}::json, run_at := ${options.at ?? null}::timestamptz,
      max_attempts := ${job.attempts}::int, job_key := ${options.key ?? null}::text)`;
}
