/** What happened to a source of an article that makes the article doubtful. */
export const sourceReasons = [
  "sourceEdited",
  "solutionRevoked",
  "sourceTaken",
  "sourceRestored",
  "didNotWork",
  "topicsMerged",
  "topicSplit",
  "sourceClosed",
  "authorErased",
] as const;

/** Why articles are put up for re-check by themselves; what a person writes stands beside these. */
export const recheckReasons = [...sourceReasons, "notHelpful", "reviewDue"] as const;
export type RecheckReason = (typeof recheckReasons)[number];
