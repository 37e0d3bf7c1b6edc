import {
  articleConfirmed,
  articlePlaced,
  articlePublished,
  articleRestored,
  articleRetired,
} from "../knowledge/knowledge.events.ts";
import { defineReaction, type EventDefinition, type Reaction } from "../platform/events/index.ts";
import {
  solutionAccepted,
  solutionRevoked,
  solutionUnverified,
  solutionVerified,
} from "../solutions/solutions.events.ts";
import {
  postConverted,
  topicMerged,
  topicMoved,
  topicSplit,
  topicUnmerged,
} from "../topics/arranging/arranging.events.ts";
import {
  postAnswered,
  postCommented,
  postEdited,
  postRestored,
  postTaken,
  topicAsked,
} from "../topics/topics.events.ts";
import { refreshArticle, refreshDocument } from "./refresh-document.ts";

/** Every event that changes what is written in a topic leads to the same act: its document is made anew. */
function topicOn<P extends { topicId: string }>(on: EventDefinition<P>): Reaction {
  return defineReaction({
    name: `search.indexOn.${on.name}`,
    on,
    run: (_ctx, { tx }, { payload }) => refreshDocument(tx, payload.topicId),
  });
}

function articleOn<P extends { articleId: string }>(on: EventDefinition<P>): Reaction {
  return defineReaction({
    name: `search.indexOn.${on.name}`,
    on,
    run: (_ctx, { tx }, { payload }) => refreshArticle(tx, payload.articleId),
  });
}

/** What moderators arrange changes two topics. */
function bothTopicsOn<P extends { topicId: string; fromTopicId: string }>(on: EventDefinition<P>): Reaction {
  return defineReaction({
    name: `search.indexBothOn.${on.name}`,
    on,
    run: async (_ctx, { tx }, { payload }) => {
      for (const id of new Set([payload.topicId, payload.fromTopicId].sort())) await refreshDocument(tx, id);
    },
  });
}

export const searchReactions: readonly Reaction[] = [
  topicOn(topicAsked),
  topicOn(postAnswered),
  topicOn(postCommented),
  topicOn(postEdited),
  topicOn(postTaken),
  topicOn(postRestored),
  topicOn(solutionAccepted),
  topicOn(solutionRevoked),
  topicOn(solutionVerified),
  topicOn(solutionUnverified),
  bothTopicsOn(topicMoved),
  bothTopicsOn(topicMerged),
  bothTopicsOn(topicUnmerged),
  bothTopicsOn(topicSplit),
  topicOn(postConverted),
  articleOn(articlePublished),
  articleOn(articlePlaced),
  articleOn(articleConfirmed),
  articleOn(articleRetired),
  articleOn(articleRestored),
];
