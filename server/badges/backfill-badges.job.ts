import { z } from "zod";
import type { Ctx } from "../platform/authorize/index.ts";
import { write } from "../platform/events/index.ts";
import { defineJob } from "../platform/jobs/index.ts";
import { reviewBadges } from "./review-badges.ts";

export const runKind = "badges";
/** Members of one transaction. */
const BATCH = 1_000;

/**
 * Looks at all members for badges by what was counted of them, batch after batch. Where it stands is written with each
 * batch, so that a run that is interrupted goes on there; doing a batch twice changes nothing.
 */
export const backfillBadges = defineJob({
  name: "backfill-badges",
  payload: z.object({}),
  attempts: 10,
  run: async (ctx) => {
    while (await nextBatch(ctx)) {
      // The next one.
    }
  },
});

/** Does one batch of the run under way. @returns false when there is no run or it has just ended */
async function nextBatch(ctx: Ctx): Promise<boolean> {
  return write(ctx, async (writing) => {
    const { tx } = writing;
    const [run] = await tx.$queryRaw<{ id: string; cursor: string | null }[]>`
      SELECT id, cursor FROM "ReviewRun" WHERE kind = ${runKind} AND "finishedAt" IS NULL
      ORDER BY "startedAt" LIMIT 1 FOR UPDATE`;
    if (!run) return false;
    const rows = await tx.$queryRaw<{ id: string }[]>`
      SELECT "userId" AS id FROM "MemberMetrics" WHERE ${run.cursor}::uuid IS NULL OR "userId" > ${run.cursor}::uuid
      ORDER BY "userId" LIMIT ${BATCH}`;
    const ids = rows.map((row) => row.id);
    await reviewBadges(writing, ids, ctx.now());
    const over = ids.length < BATCH;
    await tx.$executeRaw`
      UPDATE "ReviewRun" SET done = done + ${ids.length}, cursor = COALESCE(${ids.at(-1) ?? null}::uuid, cursor),
        "finishedAt" = CASE WHEN ${over} THEN ${ctx.now()}::timestamptz END WHERE id = ${run.id}::uuid`;
    return !over;
  });
}
