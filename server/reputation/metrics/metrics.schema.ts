/**
 * What is counted of a member; ranks, trust levels and badges ask for nothing else. Counts are of what stands now:
 * posts that were taken away and acts that were undone are not in them.
 */
export const metricNames = [
  /** Points of the ledger. */
  "points",
  /** Questions asked. */
  "questions",
  /** Answers to other people's topics. */
  "answers",
  /** Answers of theirs that others accepted. */
  "acceptances",
  /** Solutions of theirs that staff verified. */
  "verified",
  /** Thanks from people, without those within a ring. */
  "kudosReceived",
  /** Different people those thanks came from. */
  "kudosGivers",
  /** Thanks given to others. */
  "kudosGiven",
  /** Most thanks for one answer, those of an imported community included. */
  "bestAnswerKudos",
  /** Own questions on which they accepted somebody's answer. */
  "questionsAccepted",
  /** Own questions they solved themselves. */
  "selfSolved",
  /** Accepted answers written 60 days or more after the question. */
  "lateSolutions",
  /** Answers written between midnight and five in the member's own time zone. */
  "nightAnswers",
  /** Languages of the topics they answered. */
  "languages",
  /** Other people's topics and posts they improved: tags and texts. */
  "edits",
  /** Flags of theirs that moderators upheld. */
  "flagsUpheld",
  /** Published articles one of their answers is a source of. */
  "articles",
  /** Longest run of days (UTC) with a post on each. */
  "longestStreak",
  /** Full years since joining, if they wrote something in the last one. */
  "yearsHere",
  /** Full days since joining. */
  "accountDays",
  /** Full days since moderators last removed a post of theirs for good; 36,500 when they never did. */
  "cleanDays",
  /** Posts of theirs that moderators removed in the last 90 days. */
  "upheldFlags90",
  /** Months in which nobody among the customers earned more points. */
  "monthsFirst",
  /** 1 for super users, otherwise 0. */
  "superUser",
  /** 1 for former super users who served a term to its end, otherwise 0. */
  "alumni",
  /** Different topics they opened and read. */
  "topicsEntered",
  /** Posts read. */
  "postsRead",
  /** Minutes spent reading. */
  "minutesRead",
  /** Days (UTC) on which they read here. */
  "daysVisited",
  /** Topics of others they answered. */
  "threadsAnswered",
  /** 1 from the first thanks on, otherwise 0. */
  "welcomes",
] as const;

export type MetricName = (typeof metricNames)[number];
export type Metrics = Record<MetricName, number>;

/** A stored row with 0 for whatever it lacks (a metric that is newer than the count). */
export function metricsFrom(values: unknown): Metrics {
  const stored = Object(values ?? {}) as Record<string, unknown>;
  return Object.fromEntries(metricNames.map((name) => [name, Number(stored[name] ?? 0)])) as Metrics;
}
