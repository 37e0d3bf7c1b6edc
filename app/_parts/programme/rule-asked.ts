import { type CandidateRule, candidateRuleSchema } from "../../../server/programme/candidate-rule.schema.ts";

/** The numbers of the rule in the order of the form. */
export const ruleNumbers = [
  "days",
  "acceptances",
  "share",
  "activeDays",
  "medianHours",
  "kudos",
  "people",
  "upheldFlags",
] as const satisfies (keyof CandidateRule)[];

/** What an address asks to try: a usable rule with its day, or what was typed. */
export interface RuleAsked {
  typed: Record<(typeof ruleNumbers)[number], string>;
  countHelpful: boolean;
  asOf: string;
  /** Null when nothing was asked, or something that is no rule. */
  rule: CandidateRule | null;
  wrong: boolean;
}

/** Reads a trial of the candidate rule out of the address; what is not there is as it is in force. */
export function readRule(asked: (name: string) => string | null, inForce: CandidateRule): RuleAsked {
  const tried = asked("acceptances") !== null;
  const typed = Object.fromEntries(
    ruleNumbers.map((name) => [name, (asked(name) ?? String(inForce[name])).slice(0, 10)]),
  ) as RuleAsked["typed"];
  const numbers = ruleNumbers.map((name) => [name, typed[name].trim() === "" ? undefined : Number(typed[name])]);
  const countHelpful = tried ? asked("countHelpful") === "on" : inForce.countHelpful;
  const parsed = candidateRuleSchema.safeParse({ ...Object.fromEntries(numbers), countHelpful });
  const day = asked("asOf") ?? "";
  const asOf = /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day)) ? day : "";
  return {
    typed,
    countHelpful,
    asOf,
    rule: tried && parsed.success ? parsed.data : null,
    wrong: tried && !parsed.success,
  };
}

/** Least and most of a number, as its schema has them. */
export function ruleBounds(name: (typeof ruleNumbers)[number]): { min: number; max: number } {
  const { minValue, maxValue } = candidateRuleSchema.shape[name];
  return { min: minValue ?? 0, max: maxValue ?? 0 };
}
