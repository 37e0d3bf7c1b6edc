import { allowed, authorize, type Ctx, isSignedIn, refused } from "../platform/authorize/index.ts";

/** Marks the named notifications of the actor as read, or all when none is named. */
export async function readNotifications(ctx: Ctx, input: { ids: string[] }): Promise<void> {
  authorize(ctx, isSignedIn(ctx.actor) ? allowed : refused("signInFirst"));
  if (!isSignedIn(ctx.actor)) return;
  await ctx.db.notification.updateMany({
    where: { userId: ctx.actor.id, readAt: null, ...(input.ids.length > 0 && { id: { in: input.ids } }) },
    data: { readAt: ctx.now() },
  });
}
