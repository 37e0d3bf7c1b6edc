/** Reviews: what was counted of members leads to trust, ranks and badges, for one member at once and for all by night. */
export { restartReviews } from "./restart-reviews.ts";
export { reviewAllJob } from "./review-all.job.ts";
export { reviewAll } from "./review-all.ts";
export { reviewMember } from "./review-member.job.ts";
export { reviewReactions } from "./review-on-events.ts";
export { reviewsRouter } from "./reviews.router.ts";
