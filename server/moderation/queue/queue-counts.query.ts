import { authorize, type Ctx, personId } from "../../platform/authorize/index.ts";
import { canReview } from "./queue.policy.ts";
import type { QueueCounts } from "./queue.schema.ts";
import type { ItemKind } from "./queue-limits.schema.ts";
import { moderatedBoardsSql, seenItemsSql } from "./seen-items.sql.ts";

interface Row {
  kind: ItemKind;
  boardId: string | null;
  open: number;
  urgent: number;
  late: number;
  mine: number;
}

/** What waits for the actor, by kind and board, in one pass over the open items. */
export async function queueCounts(ctx: Ctx): Promise<QueueCounts> {
  authorize(ctx, canReview(ctx.actor));
  const now = ctx.now();
  const rows = await ctx.db.$queryRaw<Row[]>`
    SELECT item.kind, item."boardId", count(*)::int AS open, count(*) FILTER (WHERE item.urgent)::int AS urgent,
      count(*) FILTER (WHERE item."dueAt" <= ${now})::int AS late,
      count(*) FILTER (WHERE item."claimedById" = ${personId(ctx.actor)}::uuid AND item."claimedUntil" > ${now})::int AS mine
    FROM "ReviewItem" item WHERE item."decidedAt" IS NULL AND ${seenItemsSql(ctx.actor)} GROUP BY item.kind, item."boardId"`;
  const boards = await ctx.db.$queryRaw<{ id: string; slug: string; name: string }[]>`
    SELECT b.id, b.slug, b.name FROM "Board" b WHERE b.id IN (${moderatedBoardsSql(ctx.actor)}) ORDER BY b.position, b.name`;
  const sum = (which: keyof Omit<Row, "kind" | "boardId">, of: Row[] = rows) =>
    of.reduce((all, row) => all + row[which], 0);
  const kinds: QueueCounts["kinds"] = {};
  for (const { kind, open } of rows) kinds[kind] = (kinds[kind] ?? 0) + open;
  const waiting = boards.map(({ id, slug, name }) => ({
    slug,
    name,
    open: sum(
      "open",
      rows.filter((row) => row.boardId === id),
    ),
  }));
  return {
    open: sum("open"),
    urgent: sum("urgent"),
    late: sum("late"),
    mine: sum("mine"),
    kinds,
    boards: boards.length > 1 ? waiting.filter(({ open }) => open > 0) : [],
  };
}
