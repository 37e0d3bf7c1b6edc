import type { Ctx } from "../platform/authorize/index.ts";
import type { Writing } from "../platform/events/index.ts";
import { enqueueReview } from "./metrics/enqueue-review.ts";

/** What follows when members' points changed: their pages and the lists of people are made anew, and they are reviewed. */
export async function standingsMoved(ctx: Ctx, { tx, touch }: Writing, userIds: readonly string[]): Promise<void> {
  if (userIds.length === 0) return;
  const rows = await tx.user.findMany({ where: { id: { in: [...userIds] } }, select: { name: true } });
  for (const row of rows) touch(`person:${row.name}`);
  touch("people");
  await enqueueReview(ctx, tx, userIds);
}
