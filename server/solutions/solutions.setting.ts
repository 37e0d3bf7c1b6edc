import { z } from "zod";
import { defineSetting } from "../settings/index.ts";

/** When solutions are looked at again (product.md §3). */
export const solutionsSetting = defineSetting({
  key: "solutions",
  schema: z.strictObject({
    reviewDays: z.int().min(1).max(3_650),
    failedForRecheck: z.int().min(1).max(100),
  }),
  defaults: { reviewDays: 180, failedForRecheck: 3 },
});
