import { z } from "zod";
import { mutation, query, router } from "../../platform/rpc/index.ts";
import { raiseFlagInput } from "./flags.schema.ts";
import { ownFlag } from "./own-flag.query.ts";
import { raiseFlag } from "./raise-flag.ts";

export const flagsRouter = router({
  raise: mutation.input(raiseFlagInput).mutation(({ ctx, input }) => raiseFlag(ctx, input)),
  own: query.input(z.strictObject({ post: z.uuid() })).query(({ ctx, input }) => ownFlag(ctx, input.post)),
});
