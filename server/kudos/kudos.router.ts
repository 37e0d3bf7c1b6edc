import { z } from "zod";
import { mutation, router } from "../platform/rpc/index.ts";
import { postIdInput } from "../topics/topics.schema.ts";
import { giveKudos } from "./give-kudos.ts";

export const kudosRouter = router({
  give: mutation
    .input(z.strictObject({ post: postIdInput, on: z.boolean() }))
    .mutation(({ ctx, input }) => giveKudos(ctx, input)),
});
