/** Questions and what is said about them. Other domains load topics and posts here, ask its policy, and settle topics. */

export { arrangingRouter } from "./arranging/arranging.router.ts";
export type { ManagedPost, ManagedTopic, MergeView, TimerView } from "./arranging/manage.query.ts";
export type { MergePreview } from "./arranging/merge-preview.query.ts";
export { workTimers } from "./arranging/work-timers.job.ts";
export type { AskBoard } from "./ask-boards.query.ts";
export { closeSolvedTopics } from "./close-solved-topics.job.ts";
export { viewCounter } from "./count-views.ts";
export { editPost } from "./edit-post.ts";
export { forgetDrafts } from "./forget-drafts.ts";
export { rejectHeld, releaseHeld } from "./release-post.ts";
export { screenBeside } from "./screen-beside.ts";
export { settleTopic } from "./settle-topic.ts";
export { slugify } from "./slugify.ts";
export { stillTaken, stillTakenSql } from "./still-taken.ts";
export { restorePostIn, takePostIn } from "./take-post.ts";
export { takenByFlags } from "./taken-by-flags.ts";
export { hashOf } from "./text-hash.ts";
export {
  hiddenByFlagsSql,
  type LoadedPost,
  type LoadedTopic,
  loadPost,
  loadTopic,
  revivedTopic,
  topicColumns,
  topicTags,
} from "./topic-facts.ts";
export { type PostView, postRows, type TopicHead, type TopicPage, topicHead } from "./topic-page.query.ts";
export { visibleTopics, visibleTopicsSql } from "./topic-rows.query.ts";
export {
  canAnswerOfficially,
  canAnswerTopic,
  canCommentPost,
  canCurateTopic,
  canDeletePost,
  canEditPost,
  canLockTopic,
  canMeToo,
  canModeratePost,
  canModerateTopic,
  canRetagTopic,
  canSeePost,
  canSeeTopic,
  curates,
  type PostFacts,
  type TopicFacts,
} from "./topics.policy.ts";
export { topicsRouter } from "./topics.router.ts";
export { editingSetting } from "./topics.setting.ts";
