import { z } from "zod";
import { defineSetting } from "../../settings/index.ts";

/** How long items of the review queue may wait, and how long one stays with whoever took it (product.md §6). */
export const queueSetting = defineSetting({
  key: "queue",
  schema: z.strictObject({
    /** Hours until moderators are reminded of what cannot wait … */
    urgentHours: z.int().min(1).max(168),
    /** … and of everything else. */
    otherHours: z.int().min(1).max(720),
    /** Minutes an item stays with a moderator who is no longer looking at it. */
    claimMinutes: z.int().min(1).max(120),
  }),
  defaults: { urgentHours: 4, otherHours: 24, claimMinutes: 5 },
});
