import { z } from "zod";
import { defineEvent } from "../../platform/events/define.ts";

/** What a version of a rule says. */
export const ruleFacts = z.object({
  act: z.string().max(10),
  manner: z.string().max(10),
  pattern: z.string().max(5_000),
  replacement: z.string().max(100),
  disguised: z.boolean(),
  trustAtMost: z.int().nullable(),
  daysAtMost: z.int().nullable(),
  withLinks: z.boolean(),
  boardId: z.uuid().nullable(),
  locale: z.string().max(10).nullable(),
  note: z.string().max(200),
  active: z.boolean(),
});
export type RuleFacts = z.infer<typeof ruleFacts>;

/** A rule was made, changed, paused or set going again: a new version of it counts from now on. */
export const ruleChanged = defineEvent(
  "rule.changed",
  z.object({
    ruleId: z.uuid(),
    version: z.int(),
    boardId: z.uuid().nullable(),
    before: ruleFacts.nullable(),
    after: ruleFacts,
  }),
);
