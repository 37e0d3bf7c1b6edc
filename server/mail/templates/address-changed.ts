import { z } from "zod";
import { defineTemplate } from "./template.ts";

/** To the old address after a change; its link undoes the change for 72 hours. */
export const addressChanged = defineTemplate({
  data: z.strictObject({ token: z.string().min(20).max(100), address: z.string().max(254) }),
  values: ({ address }) => ({ address: masked(address) }),
  path: ({ token }) => `/undo/${token}`,
  secret: true,
  optional: false,
  usefulFor: 72 * 60,
});

/** Enough of an address to recognise one's own. */
function masked(address: string): string {
  const at = address.lastIndexOf("@");
  return `${address.slice(0, Math.min(2, at))}…${address.slice(at)}`;
}
