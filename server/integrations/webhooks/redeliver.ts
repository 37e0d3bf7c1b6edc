import { authorize, type Ctx } from "../../platform/authorize/index.ts";
import { NotFound } from "../../platform/errors/index.ts";
import { uuidv7, write } from "../../platform/events/index.ts";
import { enqueue } from "../../platform/jobs/index.ts";
import { canArrangeIntegrations } from "../integrations.policy.ts";
import { deliverWebhook } from "./deliver-webhook.job.ts";
import { sendWaiting } from "./send-waiting.ts";
import { webhookSaved } from "./webhooks.events.ts";

/** Sends a message again, whatever became of it, with the same id, so that receivers can tell it is the same. */
export async function redeliver(ctx: Ctx, id: string): Promise<{ id: string }> {
  authorize(ctx, canArrangeIntegrations(ctx.actor));
  return write(ctx, async ({ tx }) => {
    const found = await tx.webhookDelivery.findFirst({ where: { id, webhook: { removedAt: null } } });
    if (!found) throw new NotFound();
    await tx.webhookDelivery.update({ where: { id }, data: { state: "PENDING", settledAt: null } });
    await sendWaiting(ctx, tx, { id });
    return { id };
  });
}

/** Sends a message that says nothing but that it is a test. */
export async function testWebhook(ctx: Ctx, webhookId: string): Promise<{ delivery: string }> {
  authorize(ctx, canArrangeIntegrations(ctx.actor));
  return write(ctx, async ({ tx, record }) => {
    const webhook = await tx.webhook.findFirst({ where: { id: webhookId, removedAt: null } });
    if (!webhook) throw new NotFound();
    const type = "test";
    const body = JSON.stringify({ type, timestamp: ctx.now().toISOString(), data: { name: webhook.name } });
    const row = { webhookId, eventId: uuidv7(ctx.now()), type, body, createdAt: ctx.now(), nextAt: ctx.now() };
    const { id: delivery } = await tx.webhookDelivery.create({ data: row, select: { id: true } });
    await enqueue(tx, deliverWebhook, { delivery }, { key: `webhook:${delivery}` });
    record(webhookSaved, { webhookId, name: webhook.name, first: false });
    return { delivery };
  });
}
