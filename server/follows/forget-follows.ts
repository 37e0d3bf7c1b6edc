import { defineReaction } from "../platform/events/index.ts";
import { userErased } from "../users/users.events.ts";

/** What an erased person followed, and who followed them, is nobody's business any more. */
export const forgetFollows = defineReaction({
  name: "forget-follows-on-user-erased",
  on: userErased,
  run: async (_ctx, { tx }, { payload: { userId } }) => {
    await tx.follow.deleteMany({ where: { OR: [{ userId }, { personId: userId }] } });
  },
});
