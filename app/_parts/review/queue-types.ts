import type { ItemView } from "../../../server/moderation/queue/item-view.schema.ts";
import type { ItemRow, QueueCounts } from "../../../server/moderation/queue/queue.schema.ts";
import type { ItemKind } from "../../../server/moderation/queue/queue-limits.schema.ts";

/** Which items the page shows. */
export type QueueFilter = { kind?: ItemKind; board?: string; urgent: boolean; mine: boolean; decided: boolean };

/** What the page comes with. */
export type QueueStart = {
  filter: QueueFilter;
  list: { rows: ItemRow[]; next: string | null };
  counts: QueueCounts;
  item: ItemView | null;
  /** Whether the reader may see the figures of the year. */
  figures: boolean;
};

/** The address of the queue under a filter, with one thing in it changed. */
export function queueHref(filter: QueueFilter, change: Partial<Record<keyof QueueFilter, unknown>> = {}): string {
  const next = { ...filter, ...change };
  const query = new URLSearchParams();
  if (next.kind) query.set("kind", String(next.kind).toLowerCase());
  if (next.board) query.set("board", String(next.board));
  if (next.urgent) query.set("urgent", "1");
  if (next.mine) query.set("mine", "1");
  if (next.decided) query.set("show", "decided");
  const text = query.toString();
  return text ? `/review?${text}` : "/review";
}
