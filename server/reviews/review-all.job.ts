import { z } from "zod";
import { defineJob } from "../platform/jobs/index.ts";
import { reviewAll } from "./review-all.ts";

/** By night, because time alone changes what members may hold; and after the ladder or the numbers of trust changed. */
export const reviewAllJob = defineJob({
  name: "review-all-members",
  payload: z.object({}),
  attempts: 12,
  run: async (ctx) => {
    await reviewAll(ctx);
  },
});
