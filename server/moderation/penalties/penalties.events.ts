import { z } from "zod";
import { defineEvent } from "../../platform/events/define.ts";
import { penaltyKinds, penaltyLimits } from "./penalties-limits.schema.ts";

const penalty = z.object({
  penaltyId: z.uuid(),
  userId: z.uuid(),
  kind: z.enum(penaltyKinds),
  /** Key of the point of the house rules. */
  point: z.string().max(40).nullable(),
  postId: z.uuid().nullable(),
  boardId: z.uuid().nullable(),
});
/** Of one member's sweep: everything they wrote, taken at once. */
const sweep = z.object({ sweepId: z.uuid(), userId: z.uuid(), reason: z.string().max(penaltyLimits.reason) });

/**
 * A member was given a penalty. `days` and `endsAt` (ISO 8601) are null when it is for good or knows no time; the reason
 * is what the member is told, empty for notes, whose text stands in the row alone.
 */
export const penaltyGiven = defineEvent(
  "penalty.given",
  penalty.extend({
    days: z.int().nullable(),
    endsAt: z.iso.datetime().nullable(),
    reason: z.string().max(penaltyLimits.reason),
  }),
);
/** A penalty was taken back before its end; `replacedBy` when a new one of the same kind took its place. */
export const penaltyLifted = defineEvent(
  "penalty.lifted",
  penalty.extend({ why: z.string().max(penaltyLimits.why), replacedBy: z.uuid().nullable() }),
);
/** The member confirmed having read a warning. */
export const warningRead = defineEvent("warning.read", z.object({ penaltyId: z.uuid(), userId: z.uuid() }));
export const sweepStarted = defineEvent("sweep.started", sweep.extend({ total: z.int() }));
export const sweepCancelled = defineEvent("sweep.cancelled", sweep.extend({ done: z.int(), total: z.int() }));
export const sweepUndone = defineEvent("sweep.undone", sweep.extend({ done: z.int() }));
