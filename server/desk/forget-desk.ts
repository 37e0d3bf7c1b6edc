import { defineReaction } from "../platform/events/index.ts";
import { userErased } from "../users/users.events.ts";

/** What an erased colleague kept for themselves goes with them; the team's replies stay, with nobody's name. */
export const forgetDesk = defineReaction({
  name: "forget-desk-on-user-erased",
  on: userErased,
  run: async (_ctx, { tx }, { payload: { userId } }) => {
    await tx.cannedReply.deleteMany({ where: { ownerId: userId, shared: false } });
    await tx.cannedReply.updateMany({ where: { ownerId: userId }, data: { ownerId: null } });
    await tx.deskShelf.deleteMany({ where: { userId } });
  },
});
