import { z } from "zod";
import { write } from "../platform/events/index.ts";
import { defineJob } from "../platform/jobs/index.ts";

/**
 * Says that days went by: lists of the last days or months are made anew. Runs every hour, so that one that was missed
 * at midnight costs an hour and not a day.
 */
export const leadersMoveOn = defineJob({
  name: "leaders-move-on",
  payload: z.object({}),
  attempts: 3,
  run: (ctx) => write(ctx, async ({ touch }) => touch("days")),
});
