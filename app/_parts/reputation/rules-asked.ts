import { type ReputationRules, reputationRules } from "../../../server/reputation/weights.schema.ts";

/** The numbers in the order of the form, the limit of the day last. */
export const ruleNames = [
  "ASKED",
  "ANSWERED",
  "ANSWER_ACCEPTED",
  "ANSWER_VERIFIED",
  "ACCEPTED_AN_ANSWER",
  "KUDOS_ON_ANSWER",
  "KUDOS_ON_QUESTION",
  "WORKED_FOR_SOMEBODY",
  "ARTICLE_PUBLISHED",
  "FLAG_UPHELD",
  "EDIT_APPROVED",
  "POST_REMOVED",
  "dailyCap",
] as const satisfies (keyof ReputationRules)[];
export type RuleName = (typeof ruleNames)[number];

/** What an address asks to try: usable rules, or what was typed with the field that is wrong. */
export interface RulesAsked {
  typed: Record<RuleName, string>;
  rules: ReputationRules | null;
  /** Null also when nothing was asked. */
  problem: { field: RuleName; code: string } | null;
}

/** Reads the numbers of a trial out of the address; what is not there is as it is in force. */
export function readRules(asked: (name: string) => string | null, force: ReputationRules): RulesAsked {
  const given = ruleNames.map((name) => [name, asked(name)] as const);
  const tried = given.some(([, value]) => value !== null);
  const typed = Object.fromEntries(given.map(([name, value]) => [name, (value ?? String(force[name])).slice(0, 20)]));
  const numbers = Object.entries(typed).map(([name, text]) => [name, text.trim() === "" ? undefined : Number(text)]);
  const parsed = reputationRules.safeParse(Object.fromEntries(numbers));
  const issue = parsed.success ? undefined : parsed.error.issues[0];
  const field = ruleNames.find((name) => name === issue?.path[0]);
  return {
    typed: typed as Record<RuleName, string>,
    rules: tried && parsed.success ? parsed.data : null,
    problem: issue && field ? { field, code: issue.code === "custom" ? issue.message : issue.code } : null,
  };
}

/** The address of a trial. */
export function trialHref(rules: ReputationRules): string {
  return `/admin/reputation?${new URLSearchParams(ruleNames.map((name) => [name, String(rules[name])]))}#result-title`;
}

/** Whether two sets of rules are the same. */
export function sameRules(one: ReputationRules, other: ReputationRules): boolean {
  return ruleNames.every((name) => one[name] === other[name]);
}

/** Least and most of a number, as its schema has them. */
export function boundsOf(name: RuleName): { min: number; max: number } {
  const { minValue, maxValue } = reputationRules.shape[name];
  return { min: minValue ?? 0, max: maxValue ?? 0 };
}
