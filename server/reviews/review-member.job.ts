import { z } from "zod";
import { write } from "../platform/events/index.ts";
import { defineJob } from "../platform/jobs/index.ts";
import { reviewJobName } from "../reputation/index.ts";
import { forgetActor } from "../users/index.ts";
import { reviewMembers } from "./review-members.ts";

/** One member, as soon as something that counts for them has changed. */
export const reviewMember = defineJob({
  name: reviewJobName,
  payload: z.object({ userId: z.uuid() }),
  attempts: 12,
  run: async (ctx, { userId }) => {
    const changed = await write(ctx, (writing) => reviewMembers(ctx, writing, [userId]));
    for (const id of changed) forgetActor(id);
  },
});
