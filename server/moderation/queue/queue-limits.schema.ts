/** Kinds of items in the order moderators read them. */
export const itemKinds = [
  "FLAGS",
  "FIRST_POST",
  "WORD_HIT",
  "SUSPECTED_SPAM",
  "EDIT",
  "MEMBER",
  "APPEAL",
  "NOTICE",
] as const;
export type ItemKind = (typeof itemKinds)[number];

/** Most items decided with one act. */
export const mostAtOnce = 50;
/** Longest reason of a decision, in characters; its author reads it. */
export const decisionReason = { min: 3, max: 255 } as const;
/** For how many seconds somebody counts as looking after the last sign of it, and how often a page gives one. */
export const looking = { counts: 15, every: 4 } as const;
