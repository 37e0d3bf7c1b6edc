import { defineReaction } from "../platform/events/index.ts";
import { userErased } from "../users/users.events.ts";

/** What the person read, when they were here and how far they were trusted goes with them. */
export const forgetTrust = defineReaction({
  name: "forget-trust-on-user-erased",
  on: userErased,
  run: async (_ctx, { tx }, { payload: { userId } }) => {
    await tx.topicVisit.deleteMany({ where: { userId } });
    await tx.visitDay.deleteMany({ where: { userId } });
    await tx.trustRecord.deleteMany({ where: { userId } });
    await tx.user.updateMany({ where: { id: userId }, data: { trustLevel: 0 } });
  },
});
