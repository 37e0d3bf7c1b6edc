import { z } from "zod";
import { mutation, query, router } from "../../platform/rpc/index.ts";
import { suggestEditInput, suggestionInput } from "./edits.schema.ts";
import { suggestEdit, suggestSource } from "./suggest-edit.ts";
import { withdrawSuggestion } from "./withdraw-suggestion.ts";

export const editsRouter = router({
  source: query.input(z.strictObject({ post: z.uuid() })).query(({ ctx, input }) => suggestSource(ctx, input.post)),
  withdraw: mutation.input(suggestionInput).mutation(({ ctx, input }) => withdrawSuggestion(ctx, input.suggestion)),
  suggest: mutation.input(suggestEditInput).mutation(({ ctx, input }) => suggestEdit(ctx, input)),
});
