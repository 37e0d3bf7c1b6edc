import { z } from "zod";
import { defineEvent } from "../platform/events/define.ts";

const facts = z.record(
  z.string().max(40),
  z.union([z.string().max(500), z.array(z.string().max(40)).max(20), z.null()]),
);

/** A board was made or changed; `before` and `after` hold what changed, `before` is null for a new one. */
export const boardSaved = defineEvent(
  "board.saved",
  z.object({
    boardId: z.uuid(),
    slug: z.string().max(60),
    /** Fewer people read it than before. */
    closed: z.boolean().default(false),
    before: facts.nullable().default(null),
    after: facts.nullable().default(null),
  }),
);
