/** Points as a ledger: every one has a line that says why; totals are derived from it. */

export { backfillLedger, sumStandings } from "./backfill-ledger.ts";
export { reputationReactions } from "./balance-on-events.ts";
export { balancePost } from "./balance-post.ts";
export { expectedLinesSql } from "./expected-lines.query.ts";
export { reputationRouter } from "./reputation.router.ts";
export { reputationSetting } from "./reputation.setting.ts";
