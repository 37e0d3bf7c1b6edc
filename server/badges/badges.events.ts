import { z } from "zod";
import { defineEvent } from "../platform/events/define.ts";

const held = { userId: z.uuid(), badgeId: z.uuid(), key: z.string().max(40), holdingId: z.uuid() };

/** A member has a badge from now on: by what they did, or given by somebody (`byId`). */
export const badgeEarned = defineEvent("badge.earned", z.object({ ...held, byId: z.uuid().nullable() }));
/** A member has it no longer: what they did was undone, or somebody took it back. The holding says the rest. */
export const badgeTaken = defineEvent(
  "badge.taken",
  z.object({ ...held, because: z.enum(["undone", "byHand"]), byId: z.uuid().nullable() }),
);
/** An admin made or changed a badge. */
export const badgeSaved = defineEvent(
  "badge.saved",
  z.object({ badgeId: z.uuid(), key: z.string().max(40), version: z.int(), enabled: z.boolean() }),
);
