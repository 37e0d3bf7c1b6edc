export { type AnyJob, defineJob } from "./define.ts";
export { enqueue } from "./enqueue.ts";
export { failedJobs, runAgain } from "./failed-jobs.ts";
export { type RunningWorker, startJobs } from "./run.ts";
