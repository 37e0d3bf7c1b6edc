/** What moderators can put on a member's record, from mild to severe. */
export const penaltyKinds = ["NOTE", "WARNING", "SILENCE", "SUSPENSION"] as const;
export type PenaltyKind = (typeof penaltyKinds)[number];

/** Kinds that last: silence and suspension. */
export const lastingKinds = ["SILENCE", "SUSPENSION"] as const;

/** How long a silence or suspension lasts, in days; null is for good. */
export const penaltyDays = [1, 3, 7, 30] as const;
export type PenaltyDays = (typeof penaltyDays)[number];

/** Longest texts, in characters. */
export const penaltyLimits = { reason: 1_000, note: 2_000, why: 500 } as const;
