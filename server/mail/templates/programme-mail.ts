import { z } from "zod";
import { defineTemplate, type Template } from "./template.ts";

const programmeData = z.strictObject({
  /** Confirms one version of the agreement for one person, when the button of the page is pressed; not a key to the account. */
  proof: z.string().min(20).max(500).nullable().default(null),
  /** A date in the reader's language: until when something is possible or since when it holds. */
  until: z.string().max(60).default(""),
  /** What somebody wrote about it. */
  quote: z.string().max(4_000).default(""),
});

/** A mail about somebody's own place in the super-user programme; it leads to their page of it. */
export function programmeMail(usefulFor: number | null): Template<z.infer<typeof programmeData>> {
  return defineTemplate({
    data: programmeData,
    values: ({ until }) => ({ until }),
    path: ({ proof }) => `/account/programme${proof ? `?proof=${proof}` : ""}`,
    quote: ({ quote }) => quote,
    secret: false,
    optional: false,
    usefulFor,
  });
}
