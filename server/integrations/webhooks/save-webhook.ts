import { authorize, type Ctx, isSignedIn } from "../../platform/authorize/index.ts";
import type { Tx } from "../../platform/db/client.ts";
import { Forbidden, Invalid, NotFound } from "../../platform/errors/index.ts";
import { write } from "../../platform/events/index.ts";
import { OutboundError, outboundTarget } from "../../platform/outbound/index.ts";
import { canArrangeIntegrations } from "../integrations.policy.ts";
import { sendWaiting } from "./send-waiting.ts";
import { newWebhookSecret, seal } from "./webhook-secret.ts";
import { webhookPaused, webhookRemoved, webhookSaved } from "./webhooks.events.ts";
import { MOST_WEBHOOKS, type WebhookInput } from "./webhooks.schema.ts";

/** How long a secret goes on signing beside the one that follows it. */
const CHANGE_OVER_MS = 24 * 3_600_000;

/** Makes a webhook. The answer is the only place its secret stands in the open. Throws Invalid for an address nobody may be sent to. */
export async function createWebhook(ctx: Ctx, input: WebhookInput): Promise<{ id: string; secret: string }> {
  authorize(ctx, canArrangeIntegrations(ctx.actor));
  if (!isSignedIn(ctx.actor)) throw new Forbidden("signInFirst");
  const createdById = ctx.actor.id;
  const values = checked(input);
  const secret = newWebhookSecret();
  return write(ctx, async ({ tx, record }) => {
    if ((await tx.webhook.count({ where: { removedAt: null } })) >= MOST_WEBHOOKS) {
      throw new Invalid("name", "tooManyWebhooks", { most: MOST_WEBHOOKS });
    }
    const data = { ...values, createdById, secret: seal(secret), createdAt: ctx.now() };
    const { id } = await tx.webhook.create({ data, select: { id: true } });
    record(webhookSaved, { webhookId: id, name: input.name, first: true });
    return { id, secret };
  });
}

/** Changes where and of what a webhook is told. */
export async function changeWebhook(ctx: Ctx, id: string, input: WebhookInput): Promise<{ id: string }> {
  authorize(ctx, canArrangeIntegrations(ctx.actor));
  const values = checked(input);
  return write(ctx, async ({ tx, record }) => {
    await living(tx, id);
    await tx.webhook.update({ where: { id }, data: values });
    record(webhookSaved, { webhookId: id, name: input.name, first: false });
    return { id };
  });
}

/** Gives a webhook a new secret; the old one signs beside it for a day. */
export async function changeSecret(ctx: Ctx, id: string): Promise<{ id: string; secret: string }> {
  authorize(ctx, canArrangeIntegrations(ctx.actor));
  const secret = newWebhookSecret();
  return write(ctx, async ({ tx, record }) => {
    const webhook = await living(tx, id);
    const previousUntil = new Date(ctx.now().getTime() + CHANGE_OVER_MS);
    const data = { secret: seal(secret), previousSecret: webhook.secret, previousUntil };
    await tx.webhook.update({ where: { id }, data });
    record(webhookSaved, { webhookId: id, name: webhook.name, first: false });
    return { id, secret };
  });
}

/** Stops a webhook, or lets it go on: what waited meanwhile is sent then. */
export async function pauseWebhook(ctx: Ctx, id: string, paused: boolean): Promise<{ id: string }> {
  authorize(ctx, canArrangeIntegrations(ctx.actor));
  return write(ctx, async ({ tx, record }) => {
    const webhook = await living(tx, id);
    if ((webhook.pausedAt !== null) === paused) return { id };
    const data = paused
      ? { pausedAt: ctx.now(), pausedFor: "person" }
      : { pausedAt: null, pausedFor: null, failingSince: null };
    await tx.webhook.update({ where: { id }, data });
    if (paused) record(webhookPaused, { webhookId: id, name: webhook.name, failing: false });
    else {
      record(webhookSaved, { webhookId: id, name: webhook.name, first: false });
      await sendWaiting(ctx, tx, { webhookId: id });
    }
    return { id };
  });
}

/** Removes a webhook; what was not sent yet is dropped. */
export async function removeWebhook(ctx: Ctx, id: string): Promise<{ id: string }> {
  authorize(ctx, canArrangeIntegrations(ctx.actor));
  return write(ctx, async ({ tx, record }) => {
    const webhook = await living(tx, id);
    await tx.webhook.update({ where: { id }, data: { removedAt: ctx.now(), previousSecret: null } });
    const dropped = { state: "DROPPED" as const, settledAt: ctx.now(), nextAt: null };
    await tx.webhookDelivery.updateMany({ where: { webhookId: id, state: "PENDING" }, data: dropped });
    record(webhookRemoved, { webhookId: id, name: webhook.name });
    return { id };
  });
}

async function living(tx: Pick<Tx, "webhook">, id: string) {
  const webhook = await tx.webhook.findFirst({ where: { id, removedAt: null } });
  if (!webhook) throw new NotFound();
  return webhook;
}

function checked(input: WebhookInput) {
  try {
    return { ...input, url: outboundTarget(input.url).url.href, events: [...new Set(input.events)] };
  } catch (error) {
    if (error instanceof OutboundError) throw new Invalid("url", "notReachable");
    throw error;
  }
}
