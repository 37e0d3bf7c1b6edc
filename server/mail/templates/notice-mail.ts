import { z } from "zod";
import { defineTemplate, type Template } from "./template.ts";

const noticeData = z.strictObject({
  /** Opens the page of the receipt. */
  key: z.string().min(20).max(120),
  receipt: z.string().max(20),
});

/** A mail about a notice from outside. Says nothing that was typed into the form (DS-17). */
export function noticeMail(): Template<z.infer<typeof noticeData>> {
  return defineTemplate({
    data: noticeData,
    values: ({ receipt }) => ({ receipt }),
    path: ({ key }) => `/report/${key}`,
    secret: false,
    optional: false,
    usefulFor: null,
  });
}
