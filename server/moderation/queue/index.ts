/** One queue for everything that needs a decision of moderators. */

import type { Reaction } from "../../platform/events/index.ts";
import { followArrangedPosts } from "./follow-arranged-posts.ts";
import { closeItemsOnPostReleased, closeItemsOnPostTaken } from "./settle-items-on-posts.ts";

export { canReview } from "./queue.policy.ts";
export { queueRouter } from "./queue.router.ts";
export { remindOfLateItems } from "./remind-of-late-items.job.ts";
export { openItemsSql } from "./seen-items.sql.ts";

export const queueReactions: readonly Reaction[] = [
  closeItemsOnPostReleased,
  closeItemsOnPostTaken,
  ...followArrangedPosts,
];
