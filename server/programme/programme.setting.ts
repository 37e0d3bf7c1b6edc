import { z } from "zod";
import { defineSetting } from "../settings/index.ts";
import { type CandidateRule, candidateRuleSchema } from "./candidate-rule.schema.ts";

const days = (most = 3_650) => z.int().min(1).max(most);

/** Whom the nightly rule proposes (product.md §5). */
export const candidateRuleSetting = defineSetting<CandidateRule>({
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
