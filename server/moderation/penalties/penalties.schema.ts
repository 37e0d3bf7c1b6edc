import { z } from "zod";
import { lastingKinds, penaltyDays, penaltyKinds, penaltyLimits } from "./penalties-limits.schema.ts";

const name = z.string().min(1).max(60);
const reason = z.string().trim().max(penaltyLimits.reason);
const lasting: readonly string[] = lastingKinds;
const steps: readonly number[] = [0, ...penaltyDays];

/** What a moderator puts on a member's record. */
export const givePenaltyInput = z
  .strictObject({
    name,
    kind: z.enum(penaltyKinds),
    /** For silence and suspension; 0 is for good. */
    days: z
      .int()
      .min(0)
      .max(30)
      .refine((days) => steps.includes(days), "daysNeeded")
      .nullable()
      .default(null),
    /** Told to the member; notes have none. */
    reason: reason.default(""),
    /** For moderators alone; the text of a note. */
    note: z.string().trim().max(penaltyLimits.note).default(""),
    /** Key of the point of the house rules. */
    point: z.string().max(40).nullable().default(null),
    /** The post that is the cause. */
    post: z.uuid().nullable().default(null),
    /** How many lines the record had when it was decided; somebody who was faster is noticed by it. */
    seen: z.int().min(0).max(100_000).nullable().default(null),
  })
  .refine((given) => given.kind === "NOTE" || given.reason.length >= 3, { path: ["reason"], message: "reasonNeeded" })
  .refine((given) => given.kind !== "NOTE" || given.note.length >= 3, { path: ["note"], message: "noteNeeded" })
  .refine((given) => !lasting.includes(given.kind) || given.days !== null, { path: ["days"], message: "daysNeeded" });
export type GivePenaltyInput = z.output<typeof givePenaltyInput>;

export const liftPenaltyInput = z.strictObject({
  penalty: z.uuid(),
  why: z.string().trim().min(3).max(penaltyLimits.why),
});
export const warningInput = z.strictObject({ penalty: z.uuid() });
export const sweepInput = z.strictObject({ name, reason: reason.min(3) });
export const sweepIdInput = z.strictObject({ sweep: z.uuid() });
export const recordInput = z.strictObject({ name });
