import { type Ctx, type Finding, isSignedIn, type Submission } from "../../platform/authorize/index.ts";
import type { Meeting, Rule } from "./compiled-rules.ts";
import { countHits } from "./count-hits.ts";
import { type Met, meetRules, replaced } from "./meet-rules.ts";
import { hasLinks, isFor } from "./rule-conditions.ts";
import { rulesInForce } from "./rules-in-force.ts";

/** What rules made of a text. */
export interface Ruled {
  act: "pass" | "block" | "hold" | "flag";
  /** Beside which a refusal stands. */
  field: "title" | "body" | "others";
  title: string | null;
  markdown: string;
  findings: Finding[];
}

const DAY = 86_400_000;

/** Whether a rule is for what this person writes there. Staff are neither held nor flagged. */
function appliesTo(ctx: Ctx, submission: Submission, boards: readonly string[]): (rule: Rule) => boolean {
  const { actor } = ctx;
  const person = isSignedIn(actor) ? actor : null;
  const at = {
    // Nobody is newer than who is just joining.
    trustLevel: person?.trustLevel ?? 0,
    days: person ? (ctx.now().getTime() - person.createdAt.getTime()) / DAY : 0,
    hasLinks: hasLinks([submission.markdown, ...(submission.kind === "PROFILE" ? submission.others : [])].join("\n")),
    boards,
    locale: submission.locale,
  };
  return (rule) => isFor(rule, at) && (actor.kind !== "staff" || rule.act === "BLOCK" || rule.act === "REPLACE");
}

/** Looks at a text with all rules in force: block, then hold, then replace, then flag. Counts the hits of each rule. */
export async function applyRules(ctx: Ctx, submission: Submission): Promise<Ruled> {
  const { rules, boards } = await rulesInForce(ctx, submission.boardId);
  const { title, markdown } = submission;
  const passed: Ruled = { act: "pass", field: "body", title, markdown, findings: [] };
  if (rules.patterns.length === 0 && Object.keys(rules.words).length === 0) return passed;
  const applies = appliesTo(ctx, submission, boards);
  const others = submission.others.join("\n");
  const inTitle = await meetRules(rules, title ?? "", applies);
  const inBody = await meetRules(rules, markdown, applies);
  const beside = await meetRules(rules, others, applies);
  const all = [inTitle, inBody, beside];
  const overtime = all.some((met) => met.overtime);
  const slow = all.flatMap((met) => met.slow ?? []);
  const meetings = all.flatMap((met) => met.meetings);
  if (meetings.length === 0 && !overtime) return passed;
  await countHits(ctx, meetings, slow);
  if (meets(all, "BLOCK")) {
    const field = meets([inTitle], "BLOCK") ? "title" : meets([inBody], "BLOCK") ? "body" : "others";
    return { ...passed, act: "block", field };
  }
  const next = {
    title: title === null ? null : replaced(title, inTitle.meetings),
    markdown: replaced(markdown, inBody.meetings),
  };
  if (ctx.actor.kind === "staff") return { ...passed, ...next };
  // Flags are asked of what remains: what was replaced needs no look any more.
  const flags = (rule: Rule) => rule.act === "FLAG" && applies(rule);
  const titleAfter = next.title === title ? inTitle : await meetRules(rules, next.title ?? "", flags);
  const bodyAfter = next.markdown === markdown ? inBody : await meetRules(rules, next.markdown, flags);
  // Tags and fields are never changed; somebody decides about a word there that would be replaced in a text.
  const hold = meets(all, "HOLD") || meets([beside], "REPLACE");
  const flag = meets([titleAfter, bodyAfter, beside], "FLAG") || overtime;
  if (!hold && !flag) return { ...passed, ...next };
  const told = [
    ...toldOf(inTitle, title ?? "", ["HOLD"]),
    ...toldOf(inBody, markdown, ["HOLD"]),
    ...toldOf(beside, others, ["HOLD", "REPLACE", "FLAG"]),
    ...toldOf(titleAfter, next.title ?? "", ["FLAG"]),
    ...toldOf(bodyAfter, next.markdown, ["FLAG"]),
  ];
  const facts = { rules: told.slice(0, 10), ...(overtime && { overtime: slow[0]?.id ?? true }) };
  const finding: Finding = { kind: "WORD_HIT", score: told.length, urgent: false, facts };
  return { ...passed, ...next, act: hold ? "hold" : "flag", findings: [finding] };
}

function meets(all: readonly Met[], act: Rule["act"]): boolean {
  return all.some(({ meetings }) => meetings.some(({ rule }) => rule.act === act));
}

/** What the person deciding is shown of each rule: itself, what it does and the words it met. */
function toldOf({ meetings }: Met, text: string, acts: readonly Meeting["rule"]["act"][]) {
  return meetings
    .filter(({ rule }) => acts.includes(rule.act))
    .map(({ rule, start, end }) => ({
      rule: rule.id,
      version: rule.version,
      act: rule.act,
      words: text.slice(start, end).slice(0, 80),
    }));
}
