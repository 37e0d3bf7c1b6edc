import { z } from "zod";
import { defineSetting } from "../../settings/index.ts";

/** How long earlier penalties count when the next step is suggested, in days. */
export const penaltiesSetting = defineSetting({
  key: "moderation.penalties",
  schema: z.strictObject({ forgetAfterDays: z.int().min(30).max(3_650) }),
  defaults: { forgetAfterDays: 365 },
});
