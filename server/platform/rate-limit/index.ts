/** Limits on how often something may be asked, counted in the memory of this process. */
export { rememberMember } from "./known-members.ts";
export { requestLimits, takeRequest } from "./request-limits.ts";
export { type Limit, takeToken } from "./take.ts";
