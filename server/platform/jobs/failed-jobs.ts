import type { Pool } from "pg";

/** A job that was tried as often as it may be, and waits for a person. */
export interface FailedJob {
  id: string;
  name: string;
  tries: number;
  lastTry: Date;
  error: string;
}

/** Jobs that were given up, newest first. */
export async function failedJobs(pool: Pool): Promise<FailedJob[]> {
  const { rows } = await pool.query<FailedJob>(
    `SELECT id::text, task_identifier AS name, attempts AS tries, updated_at AS "lastTry",
       COALESCE(last_error, '') AS error
     FROM graphile_worker.jobs WHERE attempts >= max_attempts AND locked_at IS NULL ORDER BY updated_at DESC, id DESC`,
  );
  return rows;
}

/** Lets given-up jobs begin again with all their tries; jobs are safe to run twice. @returns how many */
export async function runAgain(pool: Pool, ids: readonly string[]): Promise<number> {
  const { rowCount } = await pool.query(
    `SELECT graphile_worker.reschedule_jobs(ARRAY(SELECT id FROM graphile_worker.jobs
       WHERE id = ANY($1::bigint[]) AND attempts >= max_attempts AND locked_at IS NULL), run_at := now(), attempts := 0)`,
    [[...ids]],
  );
  return rowCount ?? 0;
}
