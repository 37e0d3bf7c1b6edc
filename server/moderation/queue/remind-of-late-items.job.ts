import { z } from "zod";
import { write } from "../../platform/events/index.ts";
import { defineJob } from "../../platform/jobs/index.ts";
import { itemsLate } from "./queue.events.ts";

/** Items marked in one run; the next run takes the rest. */
const MOST = 5_000;

/** Marks items that have waited too long, each once, and records it for each board, so that its moderators are told. */
export const remindOfLateItems = defineJob({
  name: "remind-of-late-items",
  payload: z.object({}),
  attempts: 5,
  run: async (ctx) => {
    await write(ctx, async ({ tx, record }) => {
      const rows = await tx.$queryRaw<{ boardId: string | null; count: number; urgent: number }[]>`
        WITH late AS (
          UPDATE "ReviewItem" SET "alarmedAt" = ${ctx.now()} WHERE id IN (
            SELECT id FROM "ReviewItem" WHERE "decidedAt" IS NULL AND "alarmedAt" IS NULL AND "dueAt" <= ${ctx.now()}
            ORDER BY "dueAt" LIMIT ${MOST} FOR UPDATE SKIP LOCKED)
          RETURNING "boardId", urgent
        )
        SELECT "boardId", count(*)::int AS count, count(*) FILTER (WHERE urgent)::int AS urgent FROM late GROUP BY "boardId"`;
      for (const row of rows) record(itemsLate, row);
    });
  },
});
