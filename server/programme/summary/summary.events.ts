import { z } from "zod";
import { defineEvent } from "../../platform/events/define.ts";

/** What somebody's week came to was written down; week is its Monday (YYYY-MM-DD) in their time zone. */
export const summaryWritten = defineEvent(
  "summary.written",
  z.object({ summaryId: z.uuid(), userId: z.uuid(), week: z.iso.date() }),
);
