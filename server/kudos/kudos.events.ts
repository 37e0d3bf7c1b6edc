import { z } from "zod";
import { defineEvent } from "../platform/events/define.ts";

const kudos = z.object({
  postId: z.uuid(),
  topicId: z.uuid(),
  boardId: z.uuid(),
  kind: z.enum(["OPENING", "ANSWER", "COMMENT"]),
  giverId: z.uuid(),
  authorId: z.uuid(),
});
export const kudosGiven = defineEvent("kudos.given", kudos);
export const kudosTaken = defineEvent("kudos.taken", kudos);
