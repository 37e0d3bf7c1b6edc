import { z } from "zod";
import { defineEvent } from "../platform/events/define.ts";

export const boardSaved = defineEvent(
  "board.saved",
  z.object({
    boardId: z.uuid(),
    slug: z.string().max(60),
    /** Fewer people read it than before. */
    closed: z.boolean().default(false),
  }),
);
