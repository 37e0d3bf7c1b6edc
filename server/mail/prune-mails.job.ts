import { z } from "zod";
import { defineJob } from "../platform/jobs/index.ts";

/** Forgets mails after 90 days (product.md §15). Daily. */
export const pruneMails = defineJob({
  name: "prune-mails",
  payload: z.object({}).loose(),
  attempts: 3,
  run: async (ctx) => {
    await ctx.db.mailMessage.deleteMany({
      where: { createdAt: { lt: new Date(ctx.now().getTime() - 90 * 86_400_000) } },
    });
  },
});
