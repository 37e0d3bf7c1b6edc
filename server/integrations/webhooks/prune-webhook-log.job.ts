import { z } from "zod";
import { defineJob } from "../../platform/jobs/index.ts";

const DAYS = 30;

/** Messages that came to an end are forgotten after thirty days, with their tries (security limits). */
export const pruneWebhookLog = defineJob({
  name: "prune-webhook-log",
  payload: z.object({}),
  attempts: 3,
  run: async (ctx) => {
    const before = new Date(ctx.now().getTime() - DAYS * 86_400_000);
    await ctx.db.webhookDelivery.deleteMany({ where: { createdAt: { lt: before }, state: { not: "PENDING" } } });
  },
});
