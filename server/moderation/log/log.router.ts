import { z } from "zod";
import { cursorInput } from "../../platform/paging/index.ts";
import { query, router } from "../../platform/rpc/index.ts";
import { logLines } from "./log.query.ts";
import { logFilter } from "./log.schema.ts";
import { publicLog, publicLogShown } from "./public-log.query.ts";
import { readableActs } from "./readable-acts.query.ts";

/** A page of the list, or a piece of the file of all of them. */
const logInput = logFilter.extend({ cursor: cursorInput, size: z.int().min(1).max(100).default(30) });

export const logRouter = router({
  lines: query.input(logInput).query(({ ctx, input }) => logLines(ctx, input)),
  acts: query.query(({ ctx }) => readableActs(ctx)),
  shown: query.query(({ ctx }) => publicLogShown(ctx)),
  open: query.query(({ ctx }) => publicLog(ctx)),
});
