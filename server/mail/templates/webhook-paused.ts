import { z } from "zod";
import { defineTemplate } from "./template.ts";

/** Another system hears nothing any more; for whoever can set that right. */
export const webhookPausedMail = defineTemplate({
  data: z.strictObject({ name: z.string().max(80) }),
  values: ({ name }) => ({ name }),
  path: () => "/admin/webhooks",
  secret: false,
  optional: false,
  usefulFor: 7 * 24 * 60,
});
