import { defineReaction } from "../platform/events/index.ts";
import { userErased } from "../users/users.events.ts";

/** Nobody is left to be told. What the person caused for others stays, under the name of a former member. */
export const forgetNotifications = defineReaction({
  name: "forget-notifications-on-user-erased",
  on: userErased,
  run: async (_ctx, { tx }, { payload: { userId } }) => {
    await tx.notification.deleteMany({ where: { userId } });
  },
});
