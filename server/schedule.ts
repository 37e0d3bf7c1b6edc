import type { Job } from "./platform/jobs/index.ts";

/** Every job of the project; the worker refuses a schedule line for a job that is not here. */
export const jobs: readonly Job<never>[] = [];

/** cron (UTC) → job. */
export const schedule: readonly { cron: string; job: string }[] = [];
