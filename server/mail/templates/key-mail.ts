import { z } from "zod";
import { defineTemplate, type Template } from "./template.ts";

const keyData = z.strictObject({ token: z.string().min(20).max(100) });

/** A mail whose point is a link with a key in it. `page` is the first segment of the address. */
export function keyMail(page: string, usefulFor: number): Template<z.infer<typeof keyData>> {
  return defineTemplate({
    data: keyData,
    values: () => ({}),
    path: ({ token }) => `/${page}/${token}`,
    secret: true,
    optional: false,
    usefulFor,
  });
}
