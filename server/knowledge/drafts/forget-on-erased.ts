import { defineReaction } from "../../platform/events/index.ts";
import { userErased } from "../../users/users.events.ts";

/** What an erased person had begun to write on articles is gone, and what they said about articles has no name any more. */
export const forgetKnowledge = defineReaction({
  name: "knowledge.forgetOnUserErased",
  on: userErased,
  run: async (_ctx, { tx }, { payload: { userId } }) => {
    await tx.articleDraft.deleteMany({ where: { userId } });
    await tx.articleFeedback.updateMany({ where: { userId }, data: { userId: null } });
  },
});
