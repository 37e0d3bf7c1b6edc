import { z } from "zod";
import { defineTemplate, type Template } from "./template.ts";

const topicData = z.strictObject({
  /** Title of the topic. */
  title: z.string().max(300),
  /** Address of the post on the site: `/t/12/slug#p3`. */
  path: z
    .string()
    .max(400)
    .regex(/^\/t\/\d+\//),
  /** Display name of who did it. */
  by: z.string().max(100),
  /** The beginning of the post as plain text. */
  excerpt: z.string().max(2_000).optional(),
});

/** A mail about something that happened in a topic. */
export function topicMail(): Template<z.infer<typeof topicData>> {
  return defineTemplate({
    data: topicData,
    values: ({ title, by }) => ({ title, by }),
    path: ({ path }) => path,
    quote: ({ excerpt }) => excerpt ?? "",
    secret: false,
    optional: true,
    usefulFor: 7 * 24 * 60,
  });
}
