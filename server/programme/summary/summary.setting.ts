import { z } from "zod";
import { defineSetting } from "../../settings/index.ts";

/** The weekly summary of every super user (product.md §5). */
export const summarySetting = defineSetting({
  key: "programme.summary",
  schema: z.strictObject({
    /** Hour of Monday in the member's own time zone from which it is written. */
    hour: z.int().min(0).max(23),
    /** Of the views of solved topics, those whose reader would have written to support instead; in percent. */
    contactShare: z.int().min(0).max(100),
  }),
  defaults: { hour: 8, contactShare: 2 },
});
