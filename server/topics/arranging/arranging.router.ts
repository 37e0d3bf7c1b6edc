import { z } from "zod";
import { mutation, query, router } from "../../platform/rpc/index.ts";
import { topicNumberInput } from "../topics.schema.ts";
import {
  cancelTimerInput,
  changeAuthorInput,
  convertInput,
  hideRevisionInput,
  mergeInput,
  moveInput,
  slowInput,
  splitInput,
  timerInput,
  undoMergeInput,
} from "./arranging.schema.ts";
import { changeAuthor } from "./change-author.ts";
import { convertPost } from "./convert-post.ts";
import { hideRevision } from "./hide-revision.ts";
import { leadsTo } from "./leads-to.query.ts";
import { managedTopic } from "./manage.query.ts";
import { mergePreview } from "./merge-preview.query.ts";
import { mergeTopics } from "./merge-topics.ts";
import { moveTopic } from "./move-topic.ts";
import { slowTopic } from "./slow-topic.ts";
import { splitTopic } from "./split-topic.ts";
import { cancelTimer, setTimer } from "./timers.ts";
import { undoMerge } from "./undo-merge.ts";

export const arrangingRouter = router({
  manage: query
    .input(z.strictObject({ number: topicNumberInput }))
    .query(({ ctx, input }) => managedTopic(ctx, input.number)),
  leadsTo: query
    .input(z.strictObject({ number: topicNumberInput, post: topicNumberInput.optional() }))
    .query(({ ctx, input }) => leadsTo(ctx, input)),
  mergePreview: query
    .input(z.strictObject({ topic: topicNumberInput, into: topicNumberInput }))
    .query(({ ctx, input }) => mergePreview(ctx, input)),
  move: mutation.input(moveInput).mutation(({ ctx, input }) => moveTopic(ctx, input)),
  merge: mutation.input(mergeInput).mutation(({ ctx, input }) => mergeTopics(ctx, input)),
  undoMerge: mutation.input(undoMergeInput).mutation(({ ctx, input }) => undoMerge(ctx, input)),
  split: mutation.input(splitInput).mutation(({ ctx, input }) => splitTopic(ctx, input)),
  slow: mutation.input(slowInput).mutation(({ ctx, input }) => slowTopic(ctx, input)),
  setTimer: mutation.input(timerInput).mutation(({ ctx, input }) => setTimer(ctx, input)),
  cancelTimer: mutation.input(cancelTimerInput).mutation(({ ctx, input }) => cancelTimer(ctx, input)),
  changeAuthor: mutation.input(changeAuthorInput).mutation(({ ctx, input }) => changeAuthor(ctx, input)),
  convert: mutation.input(convertInput).mutation(({ ctx, input }) => convertPost(ctx, input)),
  hideRevision: mutation.input(hideRevisionInput).mutation(({ ctx, input }) => hideRevision(ctx, input)),
});
