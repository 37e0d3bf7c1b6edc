import { z } from "zod";
import { defineEvent } from "../../platform/events/define.ts";
import { itemKinds } from "./queue-limits.schema.ts";

const item = z.object({
  itemId: z.uuid(),
  kind: z.enum(itemKinds),
  subjectKind: z.string().max(20),
  subjectId: z.uuid(),
  boardId: z.uuid().nullable(),
  topicId: z.uuid().nullable(),
  /** Whose post, edit or account it is. */
  authorId: z.uuid().nullable(),
  decision: z.string().max(40),
});

export const itemDecided = defineEvent("item.decided", item.extend({ reason: z.string().max(255) }));
export const itemUndone = defineEvent("item.undone", item);
/** Items of one board that waited too long; each is named once. */
export const itemsLate = defineEvent(
  "item.late",
  z.object({ boardId: z.uuid().nullable(), count: z.int(), urgent: z.int() }),
);
