import { defineReaction } from "../platform/events/index.ts";
import { userErased } from "../users/users.events.ts";

/** What an erased person had begun to write and never posted is gone with them. */
export const forgetDrafts = defineReaction({
  name: "forget-drafts-on-user-erased",
  on: userErased,
  run: async (_ctx, { tx }, { payload: { userId } }) => {
    await tx.draft.deleteMany({ where: { userId } });
    await tx.idempotencyKey.deleteMany({ where: { userId } });
  },
});
