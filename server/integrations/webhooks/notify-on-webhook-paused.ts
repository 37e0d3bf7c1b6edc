import { queueMail } from "../../mail/index.ts";
import { notify } from "../../notifications/index.ts";
import { defineReaction } from "../../platform/events/index.ts";
import { webhookPaused } from "./webhooks.events.ts";

/** Admins hear, also by mail, that a webhook was paused because it only failed; of one that a person paused they do not. */
export const notifyOnWebhookPaused = defineReaction({
  name: "webhooks.notifyOnWebhookPaused",
  on: webhookPaused,
  run: async (ctx, { tx }, { id: eventId, payload: { name, failing } }) => {
    if (!failing) return;
    const admins = await tx.roleGrant.findMany({
      where: { role: "ADMIN", boardId: null, endedAt: null },
      select: { userId: true },
    });
    const people = admins.map((grant) => grant.userId);
    const about = { kind: "webhookPaused", eventId, actorId: null, data: { webhook: name } } as const;
    for (const { id: userId, email: to, locale } of await notify(ctx, tx, people, about)) {
      if (to === null) continue;
      const cause = `webhook-paused:${eventId}:${userId}`;
      await queueMail(tx, { kind: "webhook-paused", cause, to, userId, locale, data: { name }, at: ctx.now() });
    }
  },
});
