import { z } from "zod";
import { defineJob } from "../../platform/jobs/index.ts";
import { writeDueSummaries } from "./write-summary.ts";

/** Every quarter of an hour, because Monday morning comes at another moment in every time zone. */
export const weeklySummariesJob = defineJob({
  name: "weekly-summaries",
  payload: z.object({}).loose(),
  attempts: 5,
  run: async (ctx) => {
    await writeDueSummaries(ctx);
  },
});
