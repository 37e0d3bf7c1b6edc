import { z } from "zod";
import { defineTemplate } from "./template.ts";

/** To somebody whose posts were imported: the way to make the account their own. */
export const claimAccount = defineTemplate({
  data: z.strictObject({ token: z.string().min(20).max(100), name: z.string().max(100) }),
  values: ({ name }) => ({ name }),
  path: ({ token }) => `/claim/${token}`,
  secret: true,
  optional: false,
  usefulFor: 7 * 24 * 60,
});
