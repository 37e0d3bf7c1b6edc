import { z } from "zod";
import { defineJob } from "../platform/jobs/index.ts";
import { setting } from "../settings/index.ts";
import { searchSetting } from "./search.setting.ts";

/** Forgets searches after the time the settings say. Daily. */
export const pruneSearchLog = defineJob({
  name: "prune-search-log",
  payload: z.object({}).loose(),
  attempts: 5,
  run: async (ctx) => {
    const before = new Date(ctx.now().getTime() - setting(ctx, searchSetting).logDays * 86_400_000);
    await ctx.db.searchLog.deleteMany({ where: { createdAt: { lt: before } } });
  },
});
