import type { Ctx } from "../../platform/authorize/index.ts";
import { defineReaction } from "../../platform/events/index.ts";
import { setting } from "../../settings/index.ts";
import { isTombstoned } from "../../users/index.ts";
import { userErased } from "../../users/users.events.ts";
import { fairnessSetting } from "../statements/index.ts";

const nobody = { name: null, email: null, network: "", userId: null } as const;

/** Some time after the decision nobody needs to know any more who gave the notice. Returns how many were forgotten. */
export async function forgetNotifiers(ctx: Ctx): Promise<number> {
  const before = new Date(ctx.now().getTime() - setting(ctx, fairnessSetting).noticeDays * 86_400_000);
  const { count } = await ctx.db.notice.updateMany({
    where: { decidedAt: { lt: before }, forgottenAt: null },
    data: { ...nobody, forgottenAt: ctx.now() },
  });
  return count;
}

/** A person who left is no notifier any more: by the account, and by the address, of which only a mark is kept. */
export const forgetNotices = defineReaction({
  name: "forget-notices-on-user-erased",
  on: userErased,
  run: async (ctx, { tx }, { payload: { userId } }) => {
    const forgotten = { ...nobody, forgottenAt: ctx.now() };
    await tx.notice.updateMany({ where: { userId }, data: forgotten });
    const given = await tx.notice.findMany({
      where: { email: { not: null } },
      distinct: ["email"],
      select: { email: true },
    });
    for (const { email } of given) {
      if (email && (await isTombstoned(tx, email))) await tx.notice.updateMany({ where: { email }, data: forgotten });
    }
  },
});
