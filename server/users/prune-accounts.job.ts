import { z } from "zod";
import { defineJob } from "../platform/jobs/index.ts";

const day = 86_400_000;

/** Forgets what is only kept for limits and safety: tries after a day, dead links after a week, dead sessions after 30 days. Daily. */
export const pruneAccounts = defineJob({
  name: "prune-accounts",
  payload: z.object({}).loose(),
  attempts: 3,
  run: async (ctx) => {
    const before = (days: number) => new Date(ctx.now().getTime() - days * day);
    await ctx.db.signInAttempt.deleteMany({ where: { createdAt: { lt: before(1) } } });
    await ctx.db.mailToken.deleteMany({ where: { expiresAt: { lt: before(7) } } });
    await ctx.db.session.deleteMany({
      where: { OR: [{ endedAt: { lt: before(30) } }, { expiresAt: { lt: before(30) } }] },
    });
  },
});
