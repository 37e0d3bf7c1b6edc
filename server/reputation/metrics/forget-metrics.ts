import { defineReaction } from "../../platform/events/index.ts";
import { userErased } from "../../users/users.events.ts";

/** What was counted of the person goes with them. */
export const forgetMetrics = defineReaction({
  name: "forget-metrics-on-user-erased",
  on: userErased,
  run: async (_ctx, { tx }, { payload: { userId } }) => {
    await tx.memberMetrics.deleteMany({ where: { userId } });
  },
});
