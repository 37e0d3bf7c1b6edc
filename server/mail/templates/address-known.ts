import { z } from "zod";
import { defineTemplate } from "./template.ts";

/** Sent instead of a confirmation when the address already belongs to an account; the page says the same in both cases. */
export const addressKnown = defineTemplate({
  data: z.strictObject({}),
  values: () => ({}),
  path: () => "/sign-in",
  secret: false,
  optional: false,
  usefulFor: 24 * 60,
});
