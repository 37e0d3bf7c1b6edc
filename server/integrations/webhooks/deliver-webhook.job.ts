import { z } from "zod";
import type { Ctx } from "../../platform/authorize/index.ts";
import type { Webhook, WebhookDelivery } from "../../platform/db/generated/client.ts";
import { write } from "../../platform/events/index.ts";
import { defineJob, enqueue } from "../../platform/jobs/index.ts";
import { OutboundError, type OutboundFault, sendOutbound } from "../../platform/outbound/index.ts";
import { signedHeaders, unseal } from "./webhook-secret.ts";
import { webhookPaused } from "./webhooks.events.ts";

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
/** Pauses between tries: ten tries within about three days (product.md §14, RL-05). */
export const pauses = [
  10 * second,
  minute,
  5 * minute,
  30 * minute,
  2 * hour,
  6 * hour,
  12 * hour,
  24 * hour,
  24 * hour,
];
/** A webhook that only fails for this long is paused. */
const GIVE_UP_MS = 5 * 24 * hour;
/** While a try is under way nobody else makes one; longer than a request may take. */
const CLAIM_MS = minute;
/** Characters of an answer that are kept. */
const KEPT = 1_000;

interface Outcome {
  ms: number;
  status: number | null;
  answer: string;
  error: OutboundFault | null;
}

/** Sends one message once. A failure is written down and the next try queued; the last leaves it among the dead ones. */
export const deliverWebhook = defineJob({
  name: "deliver-webhook",
  payload: z.object({ delivery: z.uuid() }),
  attempts: 5,
  run: async (ctx, { delivery: id }) => {
    const delivery = await ctx.db.webhookDelivery.findUnique({ where: { id }, include: { webhook: true } });
    if (delivery?.state !== "PENDING") return;
    const { webhook } = delivery;
    if (webhook.pausedAt) return;
    if (webhook.removedAt || !(await stillSeen(ctx, delivery, webhook))) return drop(ctx, id);
    if (!(await claim(ctx, id))) return again(ctx, delivery);
    await settle(ctx, delivery, webhook, await attempt(ctx, delivery, webhook));
  },
});

/** Whether the audience still sees the article, so that no title leaves after its article was closed. */
async function stillSeen(ctx: Ctx, delivery: WebhookDelivery, webhook: Webhook): Promise<boolean> {
  if (delivery.articleId === null || delivery.type === "article.retired") return true;
  const key = { articleId_audience: { articleId: delivery.articleId, audience: webhook.scope } };
  const trace = await ctx.db.articleTrace.findUnique({ where: key, select: { gone: true } });
  return trace !== null && !trace.gone;
}

async function drop(ctx: Ctx, id: string): Promise<void> {
  const data = { state: "DROPPED" as const, settledAt: ctx.now(), nextAt: null };
  await ctx.db.webhookDelivery.updateMany({ where: { id, state: "PENDING" }, data });
}

async function claim(ctx: Ctx, id: string): Promise<boolean> {
  const now = ctx.now();
  const due = { OR: [{ nextAt: null }, { nextAt: { lte: now } }] };
  const data = { tries: { increment: 1 }, nextAt: new Date(now.getTime() + CLAIM_MS) };
  return (await ctx.db.webhookDelivery.updateMany({ where: { id, state: "PENDING", ...due }, data })).count === 1;
}

/** Somebody else is sending it, or was when their process ended: looked at again when it is due. */
async function again(ctx: Ctx, delivery: WebhookDelivery): Promise<void> {
  const at = delivery.nextAt ?? new Date(ctx.now().getTime() + CLAIM_MS);
  await ctx.db.$transaction((tx) =>
    enqueue(tx, deliverWebhook, { delivery: delivery.id }, { key: `webhook:${delivery.id}`, at }),
  );
}

async function attempt(ctx: Ctx, delivery: WebhookDelivery, webhook: Webhook): Promise<Outcome> {
  const began = performance.now();
  const took = () => Math.round(performance.now() - began);
  const old = webhook.previousSecret && webhook.previousUntil && webhook.previousUntil > ctx.now();
  const secrets = [webhook.secret, ...(old && webhook.previousSecret ? [webhook.previousSecret] : [])].map(unseal);
  const headers = signedHeaders(delivery.eventId, ctx.now(), delivery.body, secrets);
  try {
    const { status, text } = await sendOutbound({
      url: webhook.url,
      method: "POST",
      headers: { ...headers, "content-type": "application/json" },
      body: delivery.body,
    });
    return { ms: took(), status, answer: text.replaceAll("\u0000", "").slice(0, KEPT), error: null };
  } catch (error) {
    if (!(error instanceof OutboundError)) throw error;
    return { ms: took(), status: null, answer: "", error: error.fault };
  }
}

async function settle(ctx: Ctx, delivery: WebhookDelivery, webhook: Webhook, outcome: Outcome): Promise<void> {
  const now = ctx.now();
  const done = outcome.status !== null && outcome.status >= 200 && outcome.status < 300;
  const pause = pauses[delivery.tries];
  await write(ctx, async ({ tx, record }) => {
    await tx.webhookAttempt.create({ data: { deliveryId: delivery.id, at: now, ...outcome } });
    const where = { id: delivery.id, state: "PENDING" as const };
    if (done || pause === undefined) {
      const state = done ? ("DELIVERED" as const) : ("DEAD" as const);
      await tx.webhookDelivery.updateMany({ where, data: { state, settledAt: now, nextAt: null } });
    } else {
      const nextAt = new Date(now.getTime() + pause);
      await tx.webhookDelivery.updateMany({ where, data: { nextAt } });
      const key = `webhook:${delivery.id}`;
      await enqueue(tx, deliverWebhook, { delivery: delivery.id }, { key, at: nextAt });
    }
    if (done) {
      await tx.webhook.updateMany({ where: { id: webhook.id }, data: { failingSince: null } });
      return;
    }
    const since = webhook.failingSince ?? now;
    const over = now.getTime() - since.getTime() > GIVE_UP_MS;
    const data = { failingSince: since, ...(over && { pausedAt: now, pausedFor: "failing" }) };
    // Several messages may fail at once; one of them pauses it.
    const { count } = await tx.webhook.updateMany({ where: { id: webhook.id, pausedAt: null }, data });
    if (over && count > 0) record(webhookPaused, { webhookId: webhook.id, name: webhook.name, failing: true });
  });
}
