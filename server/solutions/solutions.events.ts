import { z } from "zod";
import { defineEvent } from "../platform/events/define.ts";

const solution = z.object({
  solutionId: z.uuid(),
  topicId: z.uuid(),
  postId: z.uuid(),
  boardId: z.uuid(),
  askerId: z.uuid(),
  answererId: z.uuid(),
});

export const solutionAccepted = defineEvent(
  "solution.accepted",
  solution.extend({ byId: z.uuid(), as: z.enum(["ASKER", "CURATOR", "STAFF"]) }),
);
export const solutionRevoked = defineEvent(
  "solution.revoked",
  solution.extend({ byId: z.uuid().nullable(), acceptedById: z.uuid(), wasVerified: z.boolean() }),
);
/** `again`: it was verified before, and somebody looked at it anew. */
export const solutionVerified = defineEvent(
  "solution.verified",
  solution.extend({ byId: z.uuid(), validFor: z.string().max(120).nullable(), again: z.boolean().default(false) }),
);
export const solutionUnverified = defineEvent("solution.unverified", solution.extend({ byId: z.uuid() }));
export const solutionReported = defineEvent(
  "solution.reported",
  solution.extend({ reporterId: z.uuid(), worked: z.boolean().nullable(), before: z.boolean().nullable() }),
);
/** A verified solution is to be looked at again. */
export const verificationDue = defineEvent(
  "solution.verificationDue",
  z.object({
    solutionId: z.uuid(),
    topicId: z.uuid(),
    postId: z.uuid(),
    boardId: z.uuid(),
    verifierId: z.uuid().nullable(),
  }),
);
/** The asker has not said yet whether the last answer solved it, so many days after it. */
export const acceptReminderDue = defineEvent(
  "solution.reminderDue",
  z.object({ topicId: z.uuid(), postId: z.uuid(), askerId: z.uuid(), answererId: z.uuid(), days: z.int() }),
);
export const topicSolvedWithout = defineEvent(
  "topic.solvedWithout",
  z.object({ topicId: z.uuid(), byId: z.uuid(), undone: z.boolean() }),
);
