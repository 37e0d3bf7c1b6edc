import type { Tx } from "../../platform/db/client.ts";
import type { NewItem } from "./open-item.ts";

/**
 * Closes the open item of a kind and subject when the decision was taken elsewhere than in the queue; nothing happens
 * when there is none.
 * @param now the moment, from the context's clock
 */
export async function closeItem(
  tx: Tx,
  item: { kind: NewItem["kind"]; subjectId: string; decision: string; byId: string | null; reason: string },
  now: Date,
): Promise<void> {
  await tx.reviewItem.updateMany({
    where: { kind: item.kind, subjectId: item.subjectId, decidedAt: null },
    data: { decidedAt: now, decidedById: item.byId, decision: item.decision, reason: item.reason },
  });
}
