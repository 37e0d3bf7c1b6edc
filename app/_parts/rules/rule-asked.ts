import type { RuleView } from "../../../server/moderation/rules/rules.queries.ts";
import { type RuleInput, ruleInput } from "../../../server/moderation/rules/rules.schema.ts";

/** What the editor shows, as texts: what was typed for a try, else the rule as it stands, else nothing yet. */
export type RuleTexts = Record<keyof RuleInput, string>;

/** Reads the editor's fields out of the address after "Try"; null when nothing is to be tried. */
export function askedRule(asked: (name: string) => string | null): RuleTexts | null {
  if (asked("rule.pattern") === null) return null;
  const names = Object.keys(ruleInput.shape) as (keyof RuleInput)[];
  return Object.fromEntries(names.map((name) => [name, asked(`rule.${name}`) ?? ""])) as RuleTexts;
}

/** What is sent to be tried; null when a value is none the form offers. */
export function ruleToTry(texts: RuleTexts): RuleInput | null {
  const on = (text: string) => text === "on" || text === "true";
  const read = ruleInput.safeParse({ ...texts, disguised: on(texts.disguised), withLinks: on(texts.withLinks) });
  return read.success ? read.data : null;
}

/** A rule as the editor shows it. */
export function textsOf(rule: RuleView | null): RuleTexts {
  return {
    act: rule?.act ?? "FLAG",
    manner: rule?.manner ?? "WORDS",
    pattern: rule?.pattern ?? "",
    replacement: rule?.replacement ?? "",
    disguised: rule?.disguised ? "on" : "",
    trustAtMost: rule?.trustAtMost?.toString() ?? "",
    daysAtMost: rule?.daysAtMost?.toString() ?? "",
    withLinks: rule?.withLinks ? "on" : "",
    board: rule?.board?.slug ?? "",
    locale: rule?.locale ?? "",
    note: rule?.note ?? "",
  };
}
