import { z } from "zod";
import { defineEvent } from "../../platform/events/define.ts";
import { declineWords } from "./routing-limits.schema.ts";

const offer = z.object({ offerId: z.uuid(), topicId: z.uuid(), userId: z.uuid() });

/** A question without an answer was offered to somebody who may know it. */
export const questionOffered = defineEvent("question.offered", offer);
/** Somebody says "I take it". */
export const questionTaken = defineEvent("question.taken", offer);
export const questionDeclined = defineEvent("question.declined", offer.extend({ because: z.enum(declineWords) }));
