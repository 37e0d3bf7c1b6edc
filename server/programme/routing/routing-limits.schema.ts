/** Why a question is declined; each teaches something else (`teach.ts`). */
export const declineWords = ["NOT_MY_FIELD", "NO_TIME", "WRONG_BOARD"] as const;
export type DeclineWord = (typeof declineWords)[number];

/** Most questions a day somebody can ask for, and how long they can pause, in days. */
export const routingLimits = { perDay: 50, pauseDays: 365 } as const;
