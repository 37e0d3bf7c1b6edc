export { type AnyJob, defineJob, type Job } from "./define.ts";
export { enqueue } from "./enqueue.ts";
export { type RunningWorker, startJobs } from "./run.ts";
