import { z } from "zod";
import { defineEvent } from "../../platform/events/define.ts";
import { flagReasons } from "./flags-limits.schema.ts";

const flag = z.object({
  postId: z.uuid(),
  topicId: z.uuid(),
  boardId: z.uuid(),
  /** Whose post it is. */
  authorId: z.uuid(),
  flaggerId: z.uuid(),
});

export const flagRaised = defineEvent(
  "flag.raised",
  flag.extend({ reason: z.enum(flagReasons), weight: z.number(), score: z.number() }),
);
export const flagUpheld = defineEvent("flag.upheld", flag);
export const flagRejected = defineEvent("flag.rejected", flag);
/** Settled without saying whether it was right. */
export const flagDeferred = defineEvent("flag.deferred", flag);
/** A decision about it was undone. */
export const flagReopened = defineEvent("flag.reopened", flag);
