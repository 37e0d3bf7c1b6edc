import { z } from "zod";
import { defineJob } from "../platform/jobs/index.ts";
import { markFresh } from "./mark-fresh.ts";

/** Forgets the words that no title holds any more, and says anew which documents are the newest. */
export const renewVocabulary = defineJob({
  name: "renew-vocabulary",
  payload: z.object({}),
  attempts: 3,
  run: async (ctx) => {
    await markFresh(ctx.db);
    await ctx.db.$executeRaw`
      DELETE FROM "SearchWord" WHERE NOT EXISTS (
        SELECT 1 FROM "SearchDocument" d
        WHERE ts_filter(d.vector, '{a}') @@ (quote_literal("SearchWord".word))::tsquery)`;
  },
});
