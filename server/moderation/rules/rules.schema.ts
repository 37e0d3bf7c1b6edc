import { z } from "zod";
import { ruleLimits } from "./rule-limits.schema.ts";

/** What a rule does with a text it meets, in the order rules are applied. */
export const ruleActs = ["BLOCK", "HOLD", "REPLACE", "FLAG"] as const;
export type RuleActName = (typeof ruleActs)[number];
/** WORDS: whole words and phrases, one a line, `*` and `?` as wildcards. PATTERN: a regular expression of RE2. */
export const ruleManners = ["WORDS", "PATTERN"] as const;
export type RuleMannerName = (typeof ruleManners)[number];

const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === "" ? null : value), schema.nullable().default(null));

/** A rule as its editor sends it; `true` and `on` of plain forms count as yes. */
export const ruleInput = z.strictObject({
  act: z.enum(ruleActs),
  manner: z.enum(ruleManners).default("WORDS"),
  pattern: z.string().trim().min(1).max(ruleLimits.pattern),
  replacement: z.string().max(ruleLimits.replacement).default(""),
  disguised: z.boolean().default(false),
  /** Only for members up to this trust level. */
  trustAtMost: optional(z.coerce.number().int().min(0).max(4)),
  /** Only for accounts at most this many days old. */
  daysAtMost: optional(z.coerce.number().int().min(1).max(3_650)),
  withLinks: z.boolean().default(false),
  /** Slug of the board (with its children) it is for; null for all. */
  board: optional(z.string().max(60)),
  /** Language of the board; null for all. */
  locale: optional(z.string().max(10)),
  note: z.string().trim().max(ruleLimits.note).default(""),
});
export type RuleInput = z.infer<typeof ruleInput>;

export const ruleIdInput = z.uuid();
/** `version` is what the editor began with; 0 for a new rule. */
export const saveRuleInput = z.strictObject({
  id: optional(ruleIdInput),
  version: z.coerce.number().int().min(0).max(1_000_000).default(0),
  rule: ruleInput,
});
export type SaveRuleInput = z.infer<typeof saveRuleInput>;
