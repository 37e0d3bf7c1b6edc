import { z } from "zod";
import { defineEvent } from "../platform/events/define.ts";

const reply = z.object({ replyId: z.uuid(), number: z.int(), shared: z.boolean() });

/** A canned reply was written or changed. */
export const replySaved = defineEvent("reply.saved", reply.extend({ first: z.boolean() }));
export const replyRemoved = defineEvent("reply.removed", reply);
