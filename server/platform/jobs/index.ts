export { type AnyJob, defineJob } from "./define.ts";
export { enqueue } from "./enqueue.ts";
export { type RunningWorker, startJobs } from "./run.ts";
