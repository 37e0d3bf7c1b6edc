/** What can be decided about a post or a person. */
export const statementDecisions = [
  "POST_HIDDEN",
  "POST_REMOVED",
  "POST_REJECTED",
  "WARNED",
  "SILENCED",
  "SUSPENDED",
  "PROFILE_CLEARED",
] as const;
export type StatementDecision = (typeof statementDecisions)[number];
export const statementSources = ["MODERATOR", "FLAGS", "RULE", "NOTICE"] as const;
export type StatementSource = (typeof statementSources)[number];

/** A decision in the list of its author. */
export interface StatementLine {
  id: string;
  decision: StatementDecision;
  at: Date;
  until: Date | null;
  undoneAt: Date | null;
  /** Title of the topic the post stands in; null when it is not about a post. */
  title: string | null;
  /** Where the appeal stands; null without one. */
  appeal: "OPEN" | "UPHELD" | "REVERSED" | null;
}

/** A statement of reasons, for the person it is about. Nobody else is named in it. */
export interface StatementView extends StatementLine {
  source: StatementSource;
  ground: "GUIDELINE" | "LAW";
  /** The point of the house rules as it read when the decision was taken. */
  point: { key: string; place: number; title: string; guideline: number } | null;
  reason: string;
  automatedDetection: boolean;
  automatedDecision: boolean;
  /** The profile that was taken; null when it is about none, or its member wrote another one since. */
  profile: { displayName: string; about: string; website: string | null } | null;
  post: { kind: "OPENING" | "ANSWER" | "COMMENT"; html: string; href: string | null; locale: string } | null;
  /** Until when an appeal is possible. */
  appealUntil: Date;
  appealed: { text: string; at: Date; decidedAt: Date | null; reason: string } | null;
  abilities: { appeal: boolean };
}
