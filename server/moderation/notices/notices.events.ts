import { z } from "zod";
import { defineEvent } from "../../platform/events/define.ts";
import { noticeCategories, noticeOutcomes } from "./notices-limits.schema.ts";

const about = z.object({
  noticeId: z.uuid(),
  category: z.enum(noticeCategories),
  postId: z.uuid().nullable(),
  topicId: z.uuid().nullable(),
  boardId: z.uuid().nullable(),
});

export const noticeFiled = defineEvent("notice.filed", about);
export const noticeDecided = defineEvent(
  "notice.decided",
  about.extend({ outcome: z.enum(noticeOutcomes), reason: z.string().max(2_000) }),
);
