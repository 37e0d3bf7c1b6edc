import { z } from "zod";
import { defineEvent } from "../../platform/events/define.ts";

/** A new version of the house rules; a material one is to be confirmed by every member. */
export const guidelinesPublished = defineEvent(
  "guidelines.published",
  z.object({ number: z.int(), material: z.boolean(), before: z.int() }),
);
