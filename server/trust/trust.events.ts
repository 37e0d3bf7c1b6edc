import { z } from "zod";
import { defineEvent } from "../platform/events/define.ts";

/** A level of trust changed: by a review, or by hand with a reason. */
export const trustChanged = defineEvent(
  "trust.changed",
  z.object({
    userId: z.uuid(),
    before: z.int().min(0).max(4),
    after: z.int().min(0).max(4),
    byHand: z.boolean(),
    reason: z.string().max(1_000),
  }),
);
