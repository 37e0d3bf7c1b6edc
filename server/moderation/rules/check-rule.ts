import { Invalid } from "../../platform/errors/index.ts";
import { patternBox } from "./pattern-box.ts";
import { ruleLimits } from "./rule-limits.schema.ts";
import type { RuleInput } from "./rules.schema.ts";
import { wordLine } from "./word-line.ts";

/** Milliseconds one expression may take on the longest text; posts give all expressions together a little more. */
const TRIAL_LIMIT_MS = 20;
const LONGEST = 20_000;

/** Refuses a rule that cannot be read, that meets everything, or whose expression is too slow; tidies its lines. */
export async function checkRule(rule: RuleInput): Promise<RuleInput> {
  if (rule.manner === "WORDS") return { ...rule, pattern: checkLines(rule).join("\n") };
  if (rule.pattern.length > ruleLimits.expression)
    throw new Invalid("rule.pattern", "tooLong", { most: ruleLimits.expression });
  const box = patternBox([rule.pattern], { trial: true });
  try {
    const broken = await box.broken();
    if (broken === null) throw new Invalid("rule.pattern", "expressionTooSlow");
    if (broken.length > 0) throw new Invalid("rule.pattern", "notAnExpression");
    for (const text of trials(rule.pattern)) {
      const { overtime } = await box.find({ texts: [text], wanted: [[0, 0, false]] }, TRIAL_LIMIT_MS * 2);
      if (overtime !== null) throw new Invalid("rule.pattern", "expressionTooSlow");
    }
  } finally {
    box.close();
  }
  return rule;
}

function checkLines(rule: RuleInput): string[] {
  const lines = [...new Set(rule.pattern.split("\n").map((line) => line.trim()))].filter((line) => line !== "");
  if (lines.length === 0) throw new Invalid("rule.pattern", "required");
  if (lines.length > ruleLimits.lines) throw new Invalid("rule.pattern", "tooManyLines", { most: ruleLimits.lines });
  for (const line of lines) {
    if (line.length > ruleLimits.line) throw new Invalid("rule.pattern", "tooLong", { most: ruleLimits.line });
    if (!wordLine(line, rule.disguised ? "disguised" : "plain"))
      throw new Invalid("rule.pattern", "lineTooBroad", { line });
  }
  return lines;
}

/** Texts that make expressions work hard: one sign, two signs, and the expression's own letters, over and over. */
function trials(pattern: string): string[] {
  const own = pattern.replaceAll(/[^\p{L}\p{N}]/gu, "") || "a";
  return ["a", "ab", "a ", own, `${own} `].map((part) =>
    part.repeat(Math.ceil(LONGEST / part.length)).slice(0, LONGEST),
  );
}
