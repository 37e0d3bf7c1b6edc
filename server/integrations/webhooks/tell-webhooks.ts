import { articleConfirmed, articlePlaced, articlePublished, articleRetired } from "../../knowledge/knowledge.events.ts";
import type { Ctx } from "../../platform/authorize/index.ts";
import type { Webhook } from "../../platform/db/generated/client.ts";
import { env } from "../../platform/env/env.ts";
import { defineReaction, type EventDefinition, type Reaction, type Writing } from "../../platform/events/index.ts";
import { enqueue } from "../../platform/jobs/index.ts";
import { deliverWebhook } from "./deliver-webhook.job.ts";
import { notifyOnWebhookPaused } from "./notify-on-webhook-paused.ts";
import type { WebhookEvent } from "./webhooks.schema.ts";

interface Happened {
  id: string;
  at: Date;
  articleId: string;
  number: number;
  /** What it is for those who see the article. */
  type: Exclude<WebhookEvent, "article.retired">;
  /** "TYPO", "MEDIUM" or "MAJOR" for a new text. */
  editClass?: string | undefined;
}

/** One event of an article: every webhook whose audience is concerned gets a message, in the same transaction. */
function tellOn<P extends { articleId: string; number: number }>(
  on: EventDefinition<P>,
  what: (payload: P) => Pick<Happened, "type" | "editClass">,
): Reaction {
  return defineReaction({
    name: `webhooks.tellOn.${on.name}`,
    on,
    run: async (ctx, { tx }, { id, createdAt: at, payload }) => {
      const { articleId, number } = payload;
      const webhooks = await tx.webhook.findMany({ where: { removedAt: null } });
      for (const webhook of webhooks) {
        await tell(ctx, tx, webhook, { id, at, articleId, number, ...what(payload) });
      }
    },
  });
}

async function tell(ctx: Ctx, tx: Writing["tx"], webhook: Webhook, happened: Happened): Promise<void> {
  const { articleId, number, id: eventId } = happened;
  const trace = await tx.articleTrace.findUnique({
    where: { articleId_audience: { articleId, audience: webhook.scope } },
  });
  // Never in sight of this audience: for it there is no such article.
  if (!trace) return;
  const type: WebhookEvent = trace.gone ? "article.retired" : happened.type;
  if (!webhook.events.includes(type)) return;
  if (trace.gone && (await knowsItIsGone(tx, webhook, articleId, trace.changedAt))) return;
  const article = trace.gone ? null : await tx.article.findUnique({ where: { id: articleId } });
  const data = article
    ? {
        number,
        url: `${env().url}/kb/a/${number}/${article.slug}`,
        title: article.title,
        locale: article.locale,
        version: article.publishedVersion,
        editClass: happened.editClass ?? null,
      }
    : { number };
  const body = JSON.stringify({ type, timestamp: happened.at.toISOString(), data });
  const row = { webhookId: webhook.id, eventId, type, articleId, body, createdAt: ctx.now(), nextAt: ctx.now() };
  const [made] = await tx.webhookDelivery.createManyAndReturn({
    data: [row],
    skipDuplicates: true,
    select: { id: true },
  });
  if (made) await enqueue(tx, deliverWebhook, { delivery: made.id }, { key: `webhook:${made.id}` });
}

/** That an article went out of sight is told once; what happens to it afterwards is not for this audience. */
async function knowsItIsGone(tx: Writing["tx"], webhook: Webhook, articleId: string, goneAt: Date): Promise<boolean> {
  const last = await tx.webhookDelivery.findFirst({
    where: { webhookId: webhook.id, articleId },
    orderBy: { id: "desc" },
    select: { type: true },
  });
  return last ? last.type === "article.retired" : goneAt < webhook.createdAt;
}

export const webhookReactions: readonly Reaction[] = [
  tellOn(articlePublished, ({ first, editClass }) => ({
    type: first ? "article.published" : "article.updated",
    editClass,
  })),
  tellOn(articlePlaced, () => ({ type: "article.updated" })),
  tellOn(articleConfirmed, () => ({ type: "article.updated" })),
  tellOn(articleRetired, () => ({ type: "article.updated" })),
  notifyOnWebhookPaused,
];
