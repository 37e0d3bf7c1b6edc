import { z } from "zod";
import { cursorInput, sizeInput } from "../../platform/paging/index.ts";
import { query, router } from "../../platform/rpc/index.ts";
import { mySummaries } from "./summaries.query.ts";

const pageInput = z.strictObject({ cursor: cursorInput, size: sizeInput });

export const summariesRouter = router({
  mine: query.input(pageInput).query(({ ctx, input }) => mySummaries(ctx, input)),
});
