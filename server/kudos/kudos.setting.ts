import { z } from "zod";
import { defineSetting } from "../settings/index.ts";

/** How often somebody can say thanks, and when two people's thanks for each other stop bringing points (product.md §4). */
export const kudosSetting = defineSetting({
  key: "kudos",
  schema: z.strictObject({
    perDay: z.int().min(1).max(10_000),
    /** Thanks between two members count up to this share of what either of them gave, in percent, … */
    ringShare: z.int().min(1).max(100),
    /** … looking back this many days … */
    ringDays: z.int().min(1).max(365),
    /** … once there are this many of them. */
    ringLeast: z.int().min(2).max(1_000),
  }),
  defaults: { perDay: 50, ringShare: 20, ringDays: 30, ringLeast: 5 },
});
