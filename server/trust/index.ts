/** Levels of trust: what a member may do at all, by reading and taking part. Counts reading; never shown as a prize. */
export { forgetTrust } from "./forget-trust.ts";
export { reviewTrust } from "./review-trust.ts";
export { trustRouter } from "./trust.router.ts";
