import { z } from "zod";
import { defineTemplate } from "./template.ts";

const figure = z.string().max(20);

/** What waits for the owner of articles, once a week; numbers come in the reader's language. */
export const knowledgeWeek = defineTemplate({
  data: z.strictObject({
    recheck: figure,
    due: figure,
    review: figure,
    outdated: figure,
    words: figure,
    /** Titles of what waits longest, one per line. */
    titles: z.string().max(2_000),
  }),
  values: ({ titles: _, ...figures }) => figures,
  path: () => "/kb/review?list=mine",
  quote: ({ titles }) => titles,
  secret: false,
  optional: true,
  usefulFor: 4 * 24 * 60,
});
