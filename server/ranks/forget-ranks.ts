import { defineReaction } from "../platform/events/index.ts";
import { userErased } from "../users/users.events.ts";
import { ranksSetting } from "./ranks.setting.ts";

/** The way somebody came to their rank goes with them, and so does the rank. */
export const forgetRanks = defineReaction({
  name: "forget-ranks-on-user-erased",
  on: userErased,
  run: async (_ctx, { tx }, { payload: { userId } }) => {
    await tx.rankChange.deleteMany({ where: { userId } });
    await tx.user.updateMany({ where: { id: userId }, data: { rank: ranksSetting.defaults.ranks[0]?.key ?? "" } });
  },
});
