import { z } from "zod";
import { defineSetting } from "../settings/index.ts";

const days = (most = 3_650) => z.int().min(1).max(most);

export const candidateRuleSchema = z.strictObject({
  /** Days looked back at. */
  days: days(730),
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

/** Whom the nightly rule proposes (product.md §5). */
export const candidateRuleSetting = defineSetting({
  key: "candidates",
  schema: candidateRuleSchema,
  defaults: {
    days: 90,
    acceptances: 10,
    share: 25,
    activeDays: 15,
    medianHours: 12,
    kudos: 20,
    people: 8,
    upheldFlags: 0,
    countHelpful: false,
  },
});

/** Terms, deadlines and numbers of the super-user programme (product.md §5). */
export const programmeSetting = defineSetting({
  key: "programme",
  schema: z.strictObject({
    termMonths: z.int().min(1).max(60),
    /** How long rights stay after a term has ended, so that it can be renewed. */
    graceDays: days(365),
    /** Share of the candidate rule that a renewal asks for, in percent. */
    renewalShare: z.int().min(1).max(100),
    /** How long the rule leaves people alone who declined, were turned down or left. */
    restDays: days(),
    invitationDays: days(365),
    /** How long an agreement given in the page waits to be confirmed by mail. */
    confirmDays: days(365),
    /** How long members have to agree to a new version of the agreement. */
    agreementDays: days(365),
    /** A renewal falls due early after so many days without a post. */
    silentDays: days(730),
    /** Posts drawn for the review of tone. */
    samples: z.int().min(1).max(20),
    /** Nominations a member may make in 30 days. */
    nominations: z.int().min(1).max(100),
    /** What staff promise for an escalation. */
    escalationHours: z.int().min(1).max(720),
    /** One super user for so many members … */
    membersEach: z.int().min(1).max(1_000_000),
    /** … but never fewer than this. */
    least: z.int().min(1).max(1_000),
  }),
  defaults: {
    termMonths: 6,
    graceDays: 30,
    renewalShare: 50,
    restDays: 180,
    invitationDays: 21,
    confirmDays: 14,
    agreementDays: 30,
    silentDays: 60,
    samples: 5,
    nominations: 3,
    escalationHours: 24,
    membersEach: 1_000,
    least: 3,
  },
});
