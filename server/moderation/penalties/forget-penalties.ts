import { defineReaction } from "../../platform/events/index.ts";
import { userErased } from "../../users/users.events.ts";

/** Of erased people it stays that and when a penalty was given; what was said of them goes. */
export const forgetPenalties = defineReaction({
  name: "forget-penalties-on-user-erased",
  on: userErased,
  run: async (_ctx, { tx }, { payload: { userId } }) => {
    await tx.penalty.updateMany({ where: { userId }, data: { reason: "", note: "", liftedWhy: "" } });
    await tx.sweep.updateMany({ where: { userId }, data: { reason: "" } });
  },
});
