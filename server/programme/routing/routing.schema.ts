import { z } from "zod";
import { declineWords, routingLimits } from "./routing-limits.schema.ts";

export const takeInput = z.strictObject({ offer: z.uuid() });
export const declineInput = z.strictObject({ offer: z.uuid(), because: z.enum(declineWords) });
export const onTopicInput = z.strictObject({ number: z.int().min(1).max(1_000_000_000) });

const hour = z.int().min(0).max(23).nullable().default(null);

/** `perDay` null: as many as the programme says. Both quiet hours null: none at all. */
export const preferenceInput = z.strictObject({
  perDay: z.int().min(1).max(routingLimits.perDay).nullable().default(null),
  quietFrom: hour,
  quietUntil: hour,
  pausedUntil: z.iso.datetime({ offset: true }).max(40).pipe(z.coerce.date()).nullable().default(null),
});

/** Whole days (UTC), both included; the last 28 when absent. */
export const effectInput = z.strictObject({
  from: z.iso.date().max(10).nullish(),
  until: z.iso.date().max(10).nullish(),
});
