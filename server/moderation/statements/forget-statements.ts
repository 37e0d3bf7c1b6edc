import { defineReaction } from "../../platform/events/index.ts";
import { userErased } from "../../users/users.events.ts";

/** What was written to and by the person goes; that something was decided stays, for the figures of the year. */
export const forgetStatements = defineReaction({
  name: "forget-statements-on-user-erased",
  on: userErased,
  run: async (_ctx, { tx }, { payload: { userId } }) => {
    await tx.statement.updateMany({ where: { userId }, data: { reason: "" } });
  },
});
