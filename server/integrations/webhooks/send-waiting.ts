import type { Ctx } from "../../platform/authorize/index.ts";
import type { Tx } from "../../platform/db/client.ts";
import { enqueue } from "../../platform/jobs/index.ts";
import { deliverWebhook } from "./deliver-webhook.job.ts";

/** Messages sent again at once when a webhook goes on. */
const MOST = 1_000;

/** Queues messages that wait, the oldest first; what was tried before starts counting anew. */
export async function sendWaiting(ctx: Ctx, tx: Tx, which: { webhookId: string } | { id: string }): Promise<number> {
  const waiting = await tx.webhookDelivery.findMany({
    where: { ...which, state: "PENDING" },
    orderBy: { createdAt: "asc" },
    take: MOST,
    select: { id: true },
  });
  const ids = waiting.map(({ id }) => id);
  await tx.webhookDelivery.updateMany({ where: { id: { in: ids } }, data: { tries: 0, nextAt: ctx.now() } });
  for (const id of ids) await enqueue(tx, deliverWebhook, { delivery: id }, { key: `webhook:${id}` });
  return ids.length;
}
