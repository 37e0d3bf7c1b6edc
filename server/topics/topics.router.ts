import { z } from "zod";
import { cursorInput, sizeInput } from "../platform/paging/index.ts";
import { mutation, query, router } from "../platform/rpc/index.ts";
import { answerTopic } from "./answer-topic.ts";
import { hoursInput, momentInput } from "./arranging/arranging.schema.ts";
import { askBoards } from "./ask-boards.query.ts";
import { askQuestion } from "./ask-question.ts";
import { commentPost } from "./comment-post.ts";
import { deflect, deflectInput } from "./deflect.ts";
import { deletePost, undoTakingPost } from "./delete-post.ts";
import { draftKey, dropDraft, readDraft, saveDraft, saveDraftInput } from "./drafts.ts";
import { editPost } from "./edit-post.ts";
import { lockTopic } from "./lock-topic.ts";
import { markDuplicate } from "./mark-duplicate.ts";
import { meToo } from "./me-too.ts";
import { moderatePost } from "./moderate-post.ts";
import { pinTopic } from "./pin-topic.ts";
import { postHistory } from "./post-history.query.ts";
import { postPlace } from "./post-place.query.ts";
import { postSource } from "./post-source.query.ts";
import { postView } from "./post-view.query.ts";
import { preview } from "./preview.ts";
import { releaseHeld } from "./release-post.ts";
import { requestInformation } from "./request-information.ts";
import { retagTopic } from "./retag-topic.ts";
import { sitemapParts, sitemapTopics } from "./sitemap.query.ts";
import { topicPage } from "./topic-page.query.ts";
import {
  followedTopics,
  listTopics,
  medianAnswerTime,
  popularTags,
  questionCounts,
  topicsOfPerson,
} from "./topics.queries.ts";
import {
  answerTopicInput,
  askInput,
  commentPostInput,
  editPostInput,
  listFilters,
  moderatePostInput,
  ofPerson,
  postIdInput,
  reasonInput,
  tagsInput,
  topicNumberInput,
  topicSorts,
} from "./topics.schema.ts";

const onTopic = z.strictObject({ topic: topicNumberInput });
const onPost = z.strictObject({ post: postIdInput });

export const topicsRouter = router({
  page: query
    .input(
      z.strictObject({
        number: topicNumberInput,
        from: z.string().max(30).optional(),
        sort: z.enum(topicSorts).default("oldest"),
      }),
    )
    .query(({ ctx, input }) => topicPage(ctx, input)),
  list: query
    .input(
      z.strictObject({
        board: z.string().max(60).optional(),
        tag: z.string().max(60).optional(),
        filter: z.enum(listFilters).default("active"),
        cursor: cursorInput,
        size: sizeInput,
      }),
    )
    .query(({ ctx, input }) => listTopics(ctx, input)),
  followed: query
    .input(z.strictObject({ cursor: cursorInput, size: sizeInput }))
    .query(({ ctx, input }) => followedTopics(ctx, input)),
  ofPerson: query
    .input(
      z.strictObject({
        name: z.string().max(40),
        what: z.enum(ofPerson),
        cursor: cursorInput,
        size: sizeInput,
      }),
    )
    .query(({ ctx, input }) => topicsOfPerson(ctx, input)),
  sitemapParts: query.query(({ ctx }) => sitemapParts(ctx)),
  sitemap: query
    .input(z.strictObject({ part: z.int().min(0).max(100_000) }))
    .query(({ ctx, input }) => sitemapTopics(ctx, input.part)),
  answerTime: query.query(({ ctx }) => medianAnswerTime(ctx)),
  counts: query.query(({ ctx }) => questionCounts(ctx)),
  tags: query
    .input(z.strictObject({ most: z.int().min(1).max(100).default(30) }))
    .query(({ ctx, input }) => popularTags(ctx, input.most)),
  place: query
    .input(z.strictObject({ number: topicNumberInput, post: topicNumberInput }))
    .query(({ ctx, input }) => postPlace(ctx, input)),
  askBoards: query.query(({ ctx }) => askBoards(ctx)),
  deflect: mutation.input(deflectInput).mutation(({ ctx, input }) => deflect(ctx, input)),
  history: query.input(onPost).query(({ ctx, input }) => postHistory(ctx, input.post)),
  post: query.input(onPost).query(({ ctx, input }) => postView(ctx, input.post)),
  source: query.input(onPost).query(({ ctx, input }) => postSource(ctx, input.post)),
  preview: query.input(z.strictObject({ body: z.string().max(20_000) })).query(({ input }) => preview(input.body)),
  draft: query.input(z.strictObject({ key: draftKey })).query(({ ctx, input }) => readDraft(ctx, input.key)),
  saveDraft: mutation.input(saveDraftInput).mutation(({ ctx, input }) => saveDraft(ctx, input)),
  dropDraft: mutation.input(z.strictObject({ key: draftKey })).mutation(({ ctx, input }) => dropDraft(ctx, input.key)),
  ask: mutation.input(askInput).mutation(({ ctx, input }) => askQuestion(ctx, input)),
  answer: mutation.input(answerTopicInput).mutation(({ ctx, input }) => answerTopic(ctx, input)),
  comment: mutation.input(commentPostInput).mutation(({ ctx, input }) => commentPost(ctx, input)),
  edit: mutation.input(editPostInput).mutation(({ ctx, input }) => editPost(ctx, input)),
  retag: mutation.input(onTopic.extend({ tags: tagsInput })).mutation(({ ctx, input }) => retagTopic(ctx, input)),
  delete: mutation.input(onPost).mutation(({ ctx, input }) => deletePost(ctx, input.post)),
  restore: mutation.input(onPost).mutation(({ ctx, input }) => undoTakingPost(ctx, input.post)),
  /** Shows a post that waits for a decision. */
  release: mutation.input(onPost).mutation(({ ctx, input }) => releaseHeld(ctx, input.post)),
  moderate: mutation.input(moderatePostInput).mutation(({ ctx, input }) => moderatePost(ctx, input)),
  lock: mutation
    .input(onTopic.extend({ locked: z.boolean(), reason: reasonInput }))
    .mutation(({ ctx, input }) => lockTopic(ctx, input)),
  pin: mutation
    .input(
      onTopic.extend({
        pinned: z.boolean(),
        until: momentInput.optional(),
        hours: hoursInput.optional(),
        reason: reasonInput,
      }),
    )
    .mutation(({ ctx, input }) => pinTopic(ctx, input)),
  meToo: mutation.input(onTopic.extend({ on: z.boolean() })).mutation(({ ctx, input }) => meToo(ctx, input)),
  requestInformation: mutation
    .input(onTopic.extend({ what: z.string().trim().min(5).max(1_000) }))
    .mutation(({ ctx, input }) => requestInformation(ctx, input)),
  markDuplicate: mutation
    .input(onTopic.extend({ original: topicNumberInput.nullable() }))
    .mutation(({ ctx, input }) => markDuplicate(ctx, input)),
});
