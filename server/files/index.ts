/** Pictures people upload: checked, made anew, kept under a name nobody can guess, and cleared away when unused. */
export { filesRouter } from "./files.router.ts";
export { pruneFiles } from "./prune-files.job.ts";
