import { z } from "zod";
import { cursorInput, sizeInput } from "../platform/paging/index.ts";
import { mutation, query, router } from "../platform/rpc/index.ts";
import { addTopic, removeTopic } from "./add-topic.ts";
import { articleFeed } from "./article-feed.query.ts";
import { articleHistory, compareRevisions } from "./article-history.query.ts";
import { articleCounts, articleList } from "./article-lists.query.ts";
import { articlePage } from "./article-page.query.ts";
import { checkText } from "./check-text.ts";
import { confirmArticle } from "./confirm-article.ts";
import { createArticle } from "./create-article.ts";
import { draftFromTopic } from "./draft-from-topic.ts";
import { dropDraft, keepDraft } from "./drafts/keep-draft.ts";
import { articleForEditing } from "./editor-article.query.ts";
import { decideGap } from "./gaps/decide-gap.ts";
import { knowledgeGaps } from "./gaps/knowledge-gaps.query.ts";
import { giveFeedback } from "./give-feedback.ts";
import { handOverArticle } from "./hand-over-article.ts";
import {
  addTopicInput,
  articleFilters,
  articleLimits,
  articleLocales,
  articleNumberInput,
  confirmArticleInput,
  createArticleInput,
  feedbackInput,
  gapInput,
  handOverInput,
  keepDraftInput,
  linkLanguagesInput,
  moveArticleInput,
  publishArticleInput,
  reasonedMoveInput,
  removeTopicInput,
  reviewDateInput,
  saveArticleInput,
  scheduleArticleInput,
  sectionInput,
  sectionSlugInput,
  startTranslationInput,
  suggestionInput,
} from "./knowledge.schema.ts";
import { followOriginal, linkLanguages } from "./languages/link-languages.ts";
import { startTranslation } from "./languages/start-translation.ts";
import { previewArticle } from "./preview-article.query.ts";
import { publishArticle } from "./publish-article.ts";
import { handleSuggestion } from "./readers/handle-suggestion.ts";
import { suggestions } from "./readers/suggestions.query.ts";
import { recheckArticle } from "./rechecks/recheck-article.ts";
import { restoreRevision } from "./restore-revision.ts";
import { restoreArticle, retireArticle } from "./retire-article.ts";
import { saveArticle } from "./save-article.ts";
import { saveSection } from "./save-section.ts";
import { scheduleArticle, unscheduleArticle } from "./schedule/schedule-article.ts";
import { sectionMoved, sectionPage, sectionTree } from "./sections.queries.ts";
import { setReviewDate } from "./set-review-date.ts";
import { sendBackArticle, submitArticle } from "./submit-article.ts";
import { articlesUsefulThisWeek } from "./useful-articles.query.ts";

const byNumber = z.strictObject({ number: articleNumberInput });
const version = z.coerce.number().int().min(1).max(1_000_000);

export const knowledgeRouter = router({
  sections: query.query(({ ctx }) => sectionTree(ctx)),
  section: query
    .input(z.strictObject({ slug: z.string().max(60), cursor: cursorInput, size: sizeInput }))
    .query(({ ctx, input }) => sectionPage(ctx, input)),
  article: query.input(byNumber).query(({ ctx, input }) => articlePage(ctx, input.number)),
  feed: query
    .input(z.strictObject({ section: z.string().max(60).nullable() }))
    .query(({ ctx, input }) => articleFeed(ctx, input.section)),
  usefulThisWeek: query
    .input(z.strictObject({ most: z.int().min(1).max(20).default(5), locale: z.enum(articleLocales).optional() }))
    .query(({ ctx, input }) => articlesUsefulThisWeek(ctx, input)),
  list: query
    .input(z.strictObject({ filter: z.enum(articleFilters), cursor: cursorInput, size: sizeInput }))
    .query(({ ctx, input }) => articleList(ctx, input)),
  counts: query.query(({ ctx }) => articleCounts(ctx)),
  suggestions: query
    .input(z.strictObject({ cursor: cursorInput, size: sizeInput }))
    .query(({ ctx, input }) => suggestions(ctx, input)),
  gaps: query.query(({ ctx }) => knowledgeGaps(ctx)),
  sectionMoved: query
    .input(z.strictObject({ slug: z.string().max(60) }))
    .query(({ ctx, input }) => sectionMoved(ctx, input.slug)),
  forEditing: query.input(byNumber).query(({ ctx, input }) => articleForEditing(ctx, input.number)),
  history: query.input(byNumber).query(({ ctx, input }) => articleHistory(ctx, input.number)),
  compare: query
    .input(byNumber.extend({ version, with: version.optional() }))
    .query(({ ctx, input }) => compareRevisions(ctx, input)),
  preview: query
    .input(z.strictObject({ markdown: z.string().max(articleLimits.markdown.max) }))
    .query(({ ctx, input }) => previewArticle(ctx, input.markdown)),
  // Stores nothing, but what it is given must not stand in an address.
  checkText: mutation
    .input(z.strictObject({ text: z.string().max(articleLimits.markdown.max) }))
    .mutation(({ ctx, input }) => checkText(ctx, input.text)),
  saveSection: mutation
    .input(z.strictObject({ current: sectionSlugInput.nullable().default(null), section: sectionInput }))
    .mutation(({ ctx, input }) => saveSection(ctx, input.current, input.section)),
  create: mutation.input(createArticleInput).mutation(({ ctx, input }) => createArticle(ctx, input)),
  draftFromTopic: mutation
    .input(z.strictObject({ topic: articleNumberInput }))
    .mutation(({ ctx, input }) => draftFromTopic(ctx, input)),
  save: mutation.input(saveArticleInput).mutation(({ ctx, input }) => saveArticle(ctx, input)),
  keepDraft: mutation.input(keepDraftInput).mutation(({ ctx, input }) => keepDraft(ctx, input)),
  dropDraft: mutation.input(moveArticleInput).mutation(({ ctx, input }) => dropDraft(ctx, input)),
  addTopic: mutation.input(addTopicInput).mutation(({ ctx, input }) => addTopic(ctx, input)),
  removeTopic: mutation.input(removeTopicInput).mutation(({ ctx, input }) => removeTopic(ctx, input)),
  startTranslation: mutation.input(startTranslationInput).mutation(({ ctx, input }) => startTranslation(ctx, input)),
  linkLanguages: mutation.input(linkLanguagesInput).mutation(({ ctx, input }) => linkLanguages(ctx, input)),
  followOriginal: mutation.input(moveArticleInput).mutation(({ ctx, input }) => followOriginal(ctx, input)),
  handOver: mutation.input(handOverInput).mutation(({ ctx, input }) => handOverArticle(ctx, input)),
  setReviewDate: mutation.input(reviewDateInput).mutation(({ ctx, input }) => setReviewDate(ctx, input)),
  handleSuggestion: mutation.input(suggestionInput).mutation(({ ctx, input }) => handleSuggestion(ctx, input)),
  decideGap: mutation.input(gapInput).mutation(({ ctx, input }) => decideGap(ctx, input)),
  submit: mutation.input(moveArticleInput).mutation(({ ctx, input }) => submitArticle(ctx, input)),
  sendBack: mutation.input(reasonedMoveInput).mutation(({ ctx, input }) => sendBackArticle(ctx, input)),
  publish: mutation.input(publishArticleInput).mutation(({ ctx, input }) => publishArticle(ctx, input)),
  schedule: mutation.input(scheduleArticleInput).mutation(({ ctx, input }) => scheduleArticle(ctx, input)),
  unschedule: mutation.input(moveArticleInput).mutation(({ ctx, input }) => unscheduleArticle(ctx, input)),
  recheck: mutation.input(reasonedMoveInput).mutation(({ ctx, input }) => recheckArticle(ctx, input)),
  confirm: mutation.input(confirmArticleInput).mutation(({ ctx, input }) => confirmArticle(ctx, input)),
  retire: mutation.input(reasonedMoveInput).mutation(({ ctx, input }) => retireArticle(ctx, input)),
  restore: mutation.input(moveArticleInput).mutation(({ ctx, input }) => restoreArticle(ctx, input)),
  restoreRevision: mutation
    .input(byNumber.extend({ version, latest: version }))
    .mutation(({ ctx, input }) => restoreRevision(ctx, input)),
  feedback: mutation.input(feedbackInput).mutation(({ ctx, input }) => giveFeedback(ctx, input)),
});
