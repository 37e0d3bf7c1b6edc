import { z } from "zod";
import { appealLimits, appealOutcomes } from "./appeals-limits.schema.ts";

const { least, most, reasonLeast, reason } = appealLimits;

export const fileAppealInput = z.strictObject({
  statement: z.uuid(),
  /** Key of the mail, for people who cannot sign in. */
  key: z.string().min(20).max(100).nullish(),
  text: z.string().trim().min(least, "tooShort").max(most, "tooLong"),
});
export const appealInput = z.strictObject({ id: z.uuid() });
export const decideAppealInput = z.strictObject({
  appeal: z.uuid(),
  outcome: z.enum(appealOutcomes),
  /** Read by the author. */
  reason: z.string().trim().min(reasonLeast, "tooShort").max(reason, "tooLong"),
});
