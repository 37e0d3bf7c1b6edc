import { z } from "zod";
import { write } from "../../platform/events/index.ts";
import { defineJob } from "../../platform/jobs/index.ts";
import { putUpForRecheck } from "./put-up.ts";

/** Articles one run puts up; the rest follow the next day. */
const MOST = 200;

/** Daily: articles whose review date has come go to re-check, the oldest first. */
export const recheckDueArticles = defineJob({
  name: "recheck-due-articles",
  payload: z.object({}),
  attempts: 5,
  run: async (ctx) => {
    const due = await ctx.db.article.findMany({
      where: { state: "PUBLISHED", reviewAt: { lte: ctx.now() } },
      orderBy: { reviewAt: "asc" },
      take: MOST,
      select: { id: true },
    });
    for (const { id } of due) await write(ctx, (writing) => putUpForRecheck(ctx, writing, id, "reviewDue"));
  },
});
