import { z } from "zod";
import { mostSeconds, mostTopics } from "./reading-limits.schema.ts";

/** What a page says somebody read since it last said so. */
export const readingInput = z.strictObject({
  topics: z
    .array(
      z.strictObject({
        number: z.int().min(1).max(2_000_000_000),
        posts: z.int().min(0).max(1_000),
        seconds: z.int().min(1).max(mostSeconds),
      }),
    )
    .min(1)
    .max(mostTopics),
});
export type ReadingInput = z.infer<typeof readingInput>;

/** Who, on or off, and why: level 4 of trust by hand. */
export const giveTrustInput = z.strictObject({
  name: z.string().min(1).max(40),
  on: z.boolean(),
  reason: z.string().trim().min(3).max(500),
});
export type GiveTrustInput = z.infer<typeof giveTrustInput>;
