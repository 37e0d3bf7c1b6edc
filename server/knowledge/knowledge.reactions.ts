import type { Reaction } from "../platform/events/index.ts";
import { draftArticleReactions } from "./draft-article-on-solution.ts";
import { forgetKnowledge } from "./drafts/forget-on-erased.ts";
import { recheckOnFeedback } from "./readers/recheck-on-feedback.ts";
import { followReactions } from "./rechecks/follow-moved-posts.ts";
import { recheckReactions } from "./rechecks/recheck-on-source-changed.ts";

/** How the knowledge base follows what happens in topics: drafts are made, doubtful articles are put up for re-check. */
export const knowledgeReactions: readonly Reaction[] = [
  ...draftArticleReactions,
  ...followReactions,
  ...recheckReactions,
  recheckOnFeedback,
  forgetKnowledge,
];
