import { mutation, query, router } from "../platform/rpc/index.ts";
import { thingInput, useInput } from "./desk.schema.ts";
import { preview } from "./preview.query.ts";
import { recordUse } from "./record-use.ts";

export const deskRouter = router({
  preview: query.input(thingInput).query(({ ctx, input }) => preview(ctx, input)),
  used: mutation.input(useInput).mutation(({ ctx, input }) => recordUse(ctx, input)),
});
