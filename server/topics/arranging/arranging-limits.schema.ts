/** Bounds of what moderators arrange; safe in browsers without a schema library. */
export const arrangingLimits = {
  /** Posts chosen at once for a split. */
  posts: 200,
  /** Longest slow mode: a week. */
  slowMinutes: 10_080,
  /** Longest quiet after which a topic closes. */
  quietDays: 365,
} as const;
