import { z } from "zod";
import { defineSetting } from "../../settings/index.ts";

const trustLevel = z.int().min(0).max(5);

/** When flags of members hide a post, and how many somebody can raise (product.md §6). */
export const flagsSetting = defineSetting({
  key: "flags",
  schema: z.strictObject({
    /** Score at which a post is hidden. */
    hideAtScore: z.int().min(1).max(1_000),
    /** Or this many members … */
    hideAtFlaggers: z.int().min(1).max(100),
    /** … of this trust level or above. */
    flaggerTrust: trustLevel,
    /** One spam flag of somebody of this trust level … */
    spamTrust: trustLevel,
    /** … hides a post of an author of this level or below. */
    spamAuthorTrust: trustLevel,
    /** Decided flags after which being right counts. */
    decidedForAccuracy: z.int().min(1).max(1_000),
    perDay: z.int().min(1).max(1_000),
    /** Minutes for which a post that flags hid can still be flagged by those who had it before their eyes. */
    afterHidingMinutes: z.int().min(0).max(60),
  }),
  defaults: {
    hideAtScore: 8,
    hideAtFlaggers: 3,
    flaggerTrust: 2,
    spamTrust: 3,
    spamAuthorTrust: 0,
    decidedForAccuracy: 5,
    perDay: 20,
    afterHidingMinutes: 2,
  },
});
