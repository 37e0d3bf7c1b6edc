/** Questions and what is said about them. Other domains load topics and posts here, ask its policy, and settle topics. */
export { loadPost, type LoadedPost, type LoadedTopic, loadTopic, topicTags } from "./topic-facts.ts";
export { topicRows, type TopicRow, visibleTopics, visibleTopicsSql } from "./topic-rows.query.ts";
export { type PostView, postRows, topicHead, type TopicPage } from "./topic-page.query.ts";
export { canEditPost, canSeePost, canSeeTopic, canCurateTopic, canModerateTopic, canModeratePost, canAnswerTopic, canAnswerOfficially, canCommentPost, canDeletePost, canMeToo, curates, type PostFacts, type TopicFacts } from "./topics.policy.ts";
export { editingSetting } from "./topics.setting.ts";
export { topicsRouter } from "./topics.router.ts";
export { settleTopic } from "./settle-topic.ts";
export { hashOf } from "./store-post.ts";
export { slugify } from "./slugify.ts";
