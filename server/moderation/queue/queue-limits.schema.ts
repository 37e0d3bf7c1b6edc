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
