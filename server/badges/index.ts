/**
 * Badges: what there are, who holds them and why. Automatic ones ask for figures of MemberMetrics and are given and taken
 * by `reviewBadges`; others are given by people with a citation.
 */
export { backfillBadges } from "./backfill-badges.job.ts";
export { badgeViewSql } from "./badge-view.ts";
export { canHandleBadges } from "./badges.policy.ts";
export { badgesRouter } from "./badges.router.ts";
export { fallsWhenUndoneSql } from "./criteria.ts";
export { forgetBadges } from "./forget-badges.ts";
export { metBadgesSql } from "./met-badges.ts";
export { plantBadges } from "./plant-badges.ts";
export { reviewBadges } from "./review-badges.ts";
