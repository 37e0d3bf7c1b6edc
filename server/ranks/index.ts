/** The ladder: which rank a member has, why, what it opens, and what is missing for the next one. */
export { withRights } from "./with-rights.ts";
