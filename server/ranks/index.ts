/** The ladder: which rank a member has, why, what it opens, and what is missing for the next one. */
export { forgetRanks } from "./forget-ranks.ts";
export { placeOf, requirementsOf } from "./ladder.ts";
export { ranksRouter } from "./ranks.router.ts";
export { ranksSetting } from "./ranks.setting.ts";
export { reviewRanks } from "./review-ranks.ts";
export { rankName } from "./standing-of.query.ts";
export { ladderOf, withRights } from "./with-rights.ts";
