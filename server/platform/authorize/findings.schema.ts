import { z } from "zod";

const finding = z.object({
  kind: z.enum(["WORD_HIT", "SUSPECTED_SPAM", "FIRST_POST"]),
  score: z.number(),
  urgent: z.boolean(),
  facts: z.record(z.string().max(40), z.unknown()),
});

/** What was found in a text, as events carry it. */
export const findings = z.array(finding).max(10);
