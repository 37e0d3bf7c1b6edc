import { z } from "zod";

const days = z.int().min(1).max(730);

/** The numbers of the candidate rule. */
export const candidateRuleSchema = z.strictObject({
  /** Days looked back at. */
  days,
  /** Accepted answers to questions of others, written in these days. */
  acceptances: z.int().min(1).max(10_000),
  /** Of the questions they answered, those with an accepted answer of theirs; in percent. */
  share: z.int().min(0).max(100),
  /** Days (UTC) with a post. */
  activeDays: z.int().min(0).max(730),
  /** Median time from a question to their first answer on it, in hours; at most. */
  medianHours: z.int().min(1).max(8_760),
  kudos: z.int().min(0).max(100_000),
  /** Different people those thanks came from. */
  people: z.int().min(0).max(10_000),
  /** Posts removed by moderators in these days; at most. */
  upheldFlags: z.int().min(0).max(100),
  /**
   * For communities without acceptance marks: an answer somebody found helpful counts as accepted, helpful votes count as
   * thanks, and the people are the different askers who were helped.
   */
  countHelpful: z.boolean(),
});

export type CandidateRule = z.infer<typeof candidateRuleSchema>;
