import { z } from "zod";
import { cursorInput, sizeInput } from "../../platform/paging/index.ts";
import { mutation, query, router } from "../../platform/rpc/index.ts";
import { listRules, ruleBoards, ruleHistory } from "./rules.queries.ts";
import { ruleActs, ruleIdInput, ruleInput, saveRuleInput } from "./rules.schema.ts";
import { saveRule, switchRule } from "./save-rule.ts";
import { tryRule } from "./try-rule.query.ts";

export const rulesRouter = router({
  list: query
    .input(
      z.strictObject({
        q: z.string().trim().max(100).optional(),
        act: z.enum(ruleActs).optional(),
        active: z.boolean().optional(),
        cursor: cursorInput,
        size: sizeInput,
      }),
    )
    .query(({ ctx, input }) => listRules(ctx, input)),
  history: query.input(z.strictObject({ id: ruleIdInput })).query(({ ctx, input }) => ruleHistory(ctx, input.id)),
  boards: query.query(({ ctx }) => ruleBoards(ctx)),
  /** Which of the last 1,000 posts a rule would have met; stores nothing. */
  tryOut: query.input(z.strictObject({ rule: ruleInput })).query(({ ctx, input }) => tryRule(ctx, input.rule)),
  save: mutation.input(saveRuleInput).mutation(({ ctx, input }) => saveRule(ctx, input)),
  switch: mutation
    .input(z.strictObject({ id: ruleIdInput, active: z.boolean() }))
    .mutation(({ ctx, input }) => switchRule(ctx, input)),
});
