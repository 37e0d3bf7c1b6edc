import { z } from "zod";
import { defineEvent } from "../../platform/events/define.ts";

const profile = z.object({ userId: z.uuid() });

/** Name, text and link of a profile were taken: those that waited, or those that showed. */
export const profileTaken = defineEvent(
  "profile.taken",
  profile.extend({ was: z.enum(["WAITING", "SHOWN"]), reason: z.string().max(1_000) }),
);
/** They are back where they were; `takenBy` is the event that said they were taken, not known of the oldest ones. */
export const profileRestored = defineEvent(
  "profile.restored",
  profile.extend({ to: z.enum(["WAITING", "SHOWN"]), takenBy: z.uuid().nullish() }),
);
/** A profile that waited shows now. */
export const profileReleased = defineEvent("profile.released", profile);
