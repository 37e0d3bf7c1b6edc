import { z } from "zod";
import { defineSetting } from "../../settings/index.ts";

/** Whether everybody may see, without names, how often moderators did what. */
export const logSetting = defineSetting({
  key: "moderation.log",
  schema: z.strictObject({ public: z.boolean() }),
  defaults: { public: false },
});
