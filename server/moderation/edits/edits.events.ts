import { z } from "zod";
import { defineEvent } from "../../platform/events/define.ts";

const suggestion = z.object({
  suggestionId: z.uuid(),
  postId: z.uuid(),
  topicId: z.uuid(),
  boardId: z.uuid(),
  /** Whose post it is. */
  authorId: z.uuid(),
  suggesterId: z.uuid(),
});
export const editSuggested = defineEvent("edit.suggested", suggestion);
export const editApproved = defineEvent("edit.approved", suggestion);
export const editRejected = defineEvent("edit.rejected", suggestion);
/** Its maker took it back before anybody decided. */
export const editWithdrawn = defineEvent("edit.withdrawn", suggestion);
/** A decision about it was undone. */
export const editReopened = defineEvent("edit.reopened", suggestion);
