import { z } from "zod";
import { explained, flagReasons, flagText } from "./flags-limits.schema.ts";

export const raiseFlagInput = z
  .strictObject({
    post: z.uuid(),
    reason: z.enum(flagReasons),
    text: z.string().trim().max(flagText.max).default(""),
  })
  .superRefine(({ reason, text }, check) => {
    if (explained.includes(reason) && text.length < flagText.min) {
      check.addIssue({ code: "custom", path: ["text"], message: "explainFlag" });
    }
  });
export type RaiseFlagInput = z.infer<typeof raiseFlagInput>;

/** What somebody flagged a post for, as far as it concerns them. */
export interface OwnFlag {
  reason: (typeof flagReasons)[number];
  text: string;
  state: "OPEN" | "UPHELD" | "REJECTED" | "DEFERRED";
}
