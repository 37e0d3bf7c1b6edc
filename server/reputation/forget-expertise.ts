import { Prisma } from "../platform/db/generated/client.ts";
import { defineReaction } from "../platform/events/index.ts";
import { userErased } from "../users/users.events.ts";
import { lockMembers } from "./ledger-locks.ts";

/** What an erased person was good at is nobody's business any more; the lines stay, for others' totals lead through them. */
export const forgetExpertise = defineReaction({
  name: "forget-expertise-on-user-erased",
  on: userErased,
  run: async (_ctx, { tx }, { payload: { userId } }) => {
    await lockMembers(tx, Prisma.sql`SELECT ${userId}::uuid`);
    await tx.expertise.deleteMany({ where: { userId } });
  },
});
