import { authorize, type Ctx } from "../../platform/authorize/index.ts";
import { Prisma } from "../../platform/db/generated/client.ts";
import { NotFound } from "../../platform/errors/index.ts";
import { type Page, pageOf, unpackCursor } from "../../platform/paging/index.ts";
import { canArrangeIntegrations } from "../integrations.policy.ts";
import type { DeliveryRow, WebhookRow } from "./webhooks.schema.ts";

const DELIVERIES = 25;

const columns = Prisma.sql`w.id, w.name, w.url, w.scope, w.events, w."createdAt", w."pausedAt", w."pausedFor",
  w."failingSince",
  (SELECT count(*)::int FROM "WebhookDelivery" d WHERE d."webhookId" = w.id AND d.state = 'DEAD') AS dead,
  (SELECT count(*)::int FROM "WebhookDelivery" d WHERE d."webhookId" = w.id AND d.state = 'PENDING') AS waiting,
  (SELECT max(d."settledAt") FROM "WebhookDelivery" d WHERE d."webhookId" = w.id AND d.state = 'DELIVERED')
    AS "lastDeliveredAt"`;

/** All webhooks, for admins; never their secrets. */
export async function webhookList(ctx: Ctx): Promise<WebhookRow[]> {
  authorize(ctx, canArrangeIntegrations(ctx.actor));
  return ctx.db.$queryRaw<WebhookRow[]>`
    SELECT ${columns} FROM "Webhook" w WHERE w."removedAt" IS NULL ORDER BY w.name, w.id`;
}

/** One webhook with what it was sent, newest first. Throws NotFound. */
export async function webhookPage(
  ctx: Ctx,
  input: { webhook: string; cursor?: string | null | undefined },
): Promise<{ webhook: WebhookRow; deliveries: Page<DeliveryRow> }> {
  authorize(ctx, canArrangeIntegrations(ctx.actor));
  const [webhook] = await ctx.db.$queryRaw<WebhookRow[]>`
    SELECT ${columns} FROM "Webhook" w WHERE w."removedAt" IS NULL AND w.id = ${input.webhook}::uuid`;
  if (!webhook) throw new NotFound();
  const after = unpackCursor(input.cursor);
  const from = after
    ? Prisma.sql`AND (d."createdAt", d.id) < (${new Date(String(after[0]))}, ${String(after[1])}::uuid)`
    : Prisma.empty;
  const rows = await ctx.db.$queryRaw<DeliveryRow[]>`
    SELECT d.id, d.type, d.body, d.state, d.tries, d."nextAt", d."createdAt",
      COALESCE((SELECT json_agg(one) FROM (SELECT a.at, a.ms, a.status, a.answer, a.error FROM "WebhookAttempt" a
        WHERE a."deliveryId" = d.id ORDER BY a.at DESC LIMIT 5) one), '[]') AS attempts
    FROM "WebhookDelivery" d WHERE d."webhookId" = ${input.webhook}::uuid ${from}
    ORDER BY d."createdAt" DESC, d.id DESC LIMIT ${DELIVERIES + 1}`;
  const page = pageOf(rows, DELIVERIES, (row) => [row.createdAt.toISOString(), row.id]);
  const dated = page.rows.map((row) => ({
    ...row,
    attempts: row.attempts.map((attempt) => ({ ...attempt, at: new Date(attempt.at) })),
  }));
  return { webhook, deliveries: { ...page, rows: dated } };
}
