import { z } from "zod";
import { defineEvent } from "../../platform/events/define.ts";
import { appealOutcomes } from "./appeals-limits.schema.ts";

const about = z.object({
  appealId: z.uuid(),
  statementId: z.uuid(),
  userId: z.uuid(),
  postId: z.uuid().nullable(),
  boardId: z.uuid().nullable(),
  topicId: z.uuid().nullable(),
});

export const appealFiled = defineEvent("appeal.filed", about);
export const appealDecided = defineEvent(
  "appeal.decided",
  about.extend({ outcome: z.enum(appealOutcomes), reason: z.string().max(2_000) }),
);
