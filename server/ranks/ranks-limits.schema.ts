/** What a rank asks for, in the order it is shown. */
export const requirementNames = ["points", "acceptances", "accountDays", "cleanDays"] as const;
export type RequirementName = (typeof requirementNames)[number];

/** Asking for more than this is asking for what nobody can meet: a century of days, more than any community ever gave. */
export const mostAsked: Readonly<Record<RequirementName, number>> = {
  points: 10_000_000,
  acceptances: 100_000,
  accountDays: 18_250,
  cleanDays: 3_650,
};

export const mostRanks = 20;
export const longestRankName = 40;
