// Without zod: islands import this file, and zod's probe for `eval` would be reported under the content security policy.

/** Limits of what editors write. */
export const articleLimits = {
  title: { min: 5, max: 150 },
  markdown: { min: 20, max: 60_000 },
  staffNote: { max: 5_000 },
  validFor: { max: 120 },
  note: { max: 255 },
  reason: { min: 3, max: 255 },
  feedback: { max: 1_000 },
} as const;

export const articleStates = ["DRAFT", "IN_REVIEW", "PUBLISHED", "RE_CHECK", "RETIRED"] as const;
export type ArticleStateName = (typeof articleStates)[number];
export const editClasses = ["TYPO", "MEDIUM", "MAJOR"] as const;
export const articleAudiences = ["PUBLIC", "MEMBERS", "SUPER_USERS", "STAFF"] as const;
export type ArticleAudience = (typeof articleAudiences)[number];
export const articleLocales = ["en", "de"] as const;
