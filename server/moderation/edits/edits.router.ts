import { z } from "zod";
import { mutation, query, router } from "../../platform/rpc/index.ts";
import { suggestEditInput } from "./edits.schema.ts";
import { suggestEdit, suggestSource } from "./suggest-edit.ts";

export const editsRouter = router({
  source: query.input(z.strictObject({ post: z.uuid() })).query(({ ctx, input }) => suggestSource(ctx, input.post)),
  suggest: mutation.input(suggestEditInput).mutation(({ ctx, input }) => suggestEdit(ctx, input)),
});
