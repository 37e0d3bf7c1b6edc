/** Limits of a rule's texts, in characters; safe in the browser without zod. */
export const ruleLimits = {
  pattern: 5_000,
  lines: 200,
  line: 200,
  expression: 500,
  replacement: 100,
  note: 200,
} as const;
