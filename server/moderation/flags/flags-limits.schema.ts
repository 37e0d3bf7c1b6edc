/** Why a post is flagged, in the order people choose from. */
export const flagReasons = ["SPAM", "ABUSE", "OFF_TOPIC", "WRONG_ANSWER", "PERSONAL_DATA", "ILLEGAL", "OTHER"] as const;
export type FlagReason = (typeof flagReasons)[number];

/** Longest explanation, in characters (product.md §6), and the shortest where one is asked for. */
export const flagText = { min: 10, max: 1_000 } as const;

/** Reasons that need a few words: without them nobody knows what is meant. */
export const explained: readonly FlagReason[] = ["ILLEGAL", "OTHER"];
