import { z } from "zod";
import { defineTemplate } from "./template.ts";

const figure = z.string().max(20);

/** What a super user's week came to; numbers come in the reader's language. */
export const weeklySummary = defineTemplate({
  data: z.strictObject({
    /** Its Monday as a date in words. */
    week: z.string().max(60),
    people: figure,
    solutions: figure,
    answers: figure,
    thanks: figure,
    contacts: figure,
    points: figure,
    rank: z.string().max(100),
    met: figure,
    asked: figure,
  }),
  values: (data) => data,
  path: () => "/account/programme",
  secret: false,
  optional: true,
  usefulFor: 4 * 24 * 60,
});
