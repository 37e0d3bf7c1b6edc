import { z } from "zod";
import { defineTemplate, type Template } from "./template.ts";

const decisionData = z.strictObject({
  /** Id of the statement of reasons and the key that opens it, also for people who cannot sign in. */
  statement: z.uuid(),
  key: z.string().min(20).max(100),
  /** What was decided; a word the sentence chooses by. */
  decision: z.string().max(20),
  /** What whoever decided wrote to the person. */
  quote: z.string().max(4_000).default(""),
});

/** A mail about a decision of moderation; it leads to the reasons and to the appeal. */
export function decisionMail(): Template<z.infer<typeof decisionData>> {
  return defineTemplate({
    data: decisionData,
    values: ({ decision }) => ({ decision }),
    path: ({ statement, key }) => `/decision/${statement}?key=${key}`,
    quote: ({ quote }) => quote,
    secret: false,
    optional: false,
    usefulFor: null,
  });
}
