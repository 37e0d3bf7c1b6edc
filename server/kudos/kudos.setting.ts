import { z } from "zod";
import { defineSetting } from "../settings/index.ts";

export const kudosSetting = defineSetting({
  key: "kudos",
  schema: z.strictObject({ perDay: z.int().min(1).max(10_000) }),
  defaults: { perDay: 50 },
});
