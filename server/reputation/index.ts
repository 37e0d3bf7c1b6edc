/** Points as a ledger: every one has a line that says why; totals are derived from it. */

export { backfillLedger } from "./backfill-ledger.ts";
export { balanceOn, reputationReactions } from "./balance-on-events.ts";

export { expectedLinesSql } from "./expected-lines.query.ts";
export { leadersMoveOn } from "./leaders-move-on.job.ts";
export { countMetrics } from "./metrics/count-metrics.ts";
export { enqueueReview, lockForReview, reviewJobName } from "./metrics/enqueue-review.ts";
export { firstInMonths } from "./metrics/first-in-months.query.ts";
export { forgetMetrics } from "./metrics/forget-metrics.ts";
export { heldLinesSql, pricedLinesSql } from "./priced-lines.query.ts";
export { recountPoints } from "./recount-points.job.ts";
export { reputationRouter } from "./reputation.router.ts";
export { reputationSetting } from "./reputation.setting.ts";
export { rulesInForce } from "./rules-in-force.query.ts";
