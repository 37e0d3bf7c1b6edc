import { z } from "zod";
import { defineJob } from "../../platform/jobs/index.ts";
import { forgetNotifiers } from "./forget-notifiers.ts";

/** Deletes names and addresses of notifiers some time after the decision. Daily. */
export const forgetNotifiersJob = defineJob({
  name: "forget-notifiers",
  payload: z.object({}).loose(),
  attempts: 3,
  run: async (ctx) => {
    await forgetNotifiers(ctx);
  },
});
