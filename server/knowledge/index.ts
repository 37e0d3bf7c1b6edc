/**
 * Articles made of solved topics: drafted with their sources, reviewed by another, published in sections, put up for
 * re-check when a source changes. Other domains list what a reader may see and link topics to their articles.
 */
export { loadArticle } from "./article-facts.ts";
export type { ArticleRevisionRow } from "./article-history.query.ts";
export type { WorkshopRow } from "./article-lists.query.ts";
export { type ArticleView, articlePage } from "./article-page.query.ts";
export type { PersonalPiece } from "./check-text.ts";
export { confirmArticle } from "./confirm-article.ts";
export { countUse } from "./count-use.ts";
export { createArticle } from "./create-article.ts";
export { hasArticleSql } from "./draft-article.ts";
export { draftFromTopic } from "./draft-from-topic.ts";
export type { EditorArticle } from "./editor-article.query.ts";
export type { EditorSource } from "./editor-sources.query.ts";
export type { KnowledgeGap } from "./gaps/knowledge-gaps.query.ts";
export { giveFeedback } from "./give-feedback.ts";
export {
  canDraftFromTopic,
  canReadArticle,
  canSeeWorkshop,
  canWriteArticle,
} from "./knowledge.policy.ts";
export { knowledgeReactions } from "./knowledge.reactions.ts";
export { knowledgeRouter } from "./knowledge.router.ts";
export { linkLanguages } from "./languages/link-languages.ts";
export { publishArticle } from "./publish-article.ts";
export { articleViewCounter } from "./readers/count-article-views.ts";
export type { SuggestionRow } from "./readers/suggestions.query.ts";
export { recheckDueArticles } from "./rechecks/recheck-due-articles.job.ts";
export { restoreArticle, retireArticle } from "./retire-article.ts";
export { saveArticle } from "./save-article.ts";
export { saveSection } from "./save-section.ts";
export { publishScheduled } from "./schedule/publish-scheduled.job.ts";
export { type SectionNode, sectionPage, sectionTree } from "./sections.queries.ts";
export { sendBackArticle, submitArticle } from "./submit-article.ts";
export { exportKnowledge, importKnowledge } from "./transfer/index.ts";
export { articlesUsefulThisWeek } from "./useful-articles.query.ts";
export { visibleArticlesSql } from "./visible-articles.ts";
export { mailOwners } from "./weekly/mail-owners.job.ts";
export { type DiffPart, wordDiff } from "./word-diff.ts";
