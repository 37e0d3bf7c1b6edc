import { kudosGiven, kudosTaken } from "../kudos/kudos.events.ts";
import type { Recorded } from "../platform/events/define.ts";
import { defineReaction, type EventDefinition, type Reaction } from "../platform/events/index.ts";
import { enqueueReview } from "../reputation/index.ts";
import { solutionAccepted, solutionRevoked, topicSolvedWithout } from "../solutions/solutions.events.ts";
import {
  postAuthorChanged,
  postConverted,
  topicMerged,
  topicSplit,
  topicUnmerged,
} from "../topics/arranging/arranging.events.ts";
import { postEdited, topicRetagged } from "../topics/topics.events.ts";
import { userRoleEnded, userRoleGranted } from "../users/users.events.ts";

/**
 * Acts that count for somebody without a line in the ledger: thanking, solving one's own question, improving what others
 * wrote, roles. Whoever's points move is reviewed because of that; these are the others.
 */
function reviewOn<P>(on: EventDefinition<P>, whom: (event: Recorded<P>) => string | null | undefined): Reaction {
  return defineReaction({
    name: `reviews.reviewOn.${on.name}`,
    on,
    run: async (ctx, { tx }, event) => {
      const userId = whom(event);
      if (userId) await enqueueReview(ctx, tx, userId);
    },
  });
}

/** Whose posts moderators arranged, or gave to somebody else: what was counted of them may be another number. */
function reviewAuthorsOn<P extends { postIds: string[]; beforeId?: string }>(on: EventDefinition<P>): Reaction {
  return defineReaction({
    name: `reviews.reviewAuthorsOn.${on.name}`,
    on,
    run: async (ctx, { tx }, { payload }) => {
      const posts = await tx.post.findMany({ where: { id: { in: payload.postIds } }, select: { authorId: true } });
      const people = new Set([...posts.map((post) => post.authorId), ...(payload.beforeId ? [payload.beforeId] : [])]);
      await enqueueReview(ctx, tx, [...people]);
    },
  });
}

export const reviewReactions: readonly Reaction[] = [
  reviewOn(kudosGiven, ({ payload }) => payload.giverId),
  reviewOn(kudosTaken, ({ payload }) => payload.giverId),
  reviewOn(solutionAccepted, ({ payload }) => payload.answererId),
  reviewOn(solutionRevoked, ({ payload }) => payload.answererId),
  reviewOn(topicSolvedWithout, ({ actorId }) => actorId),
  reviewOn(postEdited, ({ payload }) => (payload.byId === payload.authorId ? null : payload.byId)),
  reviewOn(topicRetagged, ({ payload, actorId }) => (payload.authorId === actorId ? null : actorId)),
  reviewAuthorsOn(topicMerged),
  reviewAuthorsOn(topicUnmerged),
  reviewAuthorsOn(topicSplit),
  reviewAuthorsOn(postAuthorChanged),
  reviewAuthorsOn(postConverted),
  reviewOn(userRoleGranted, ({ payload }) => payload.userId),
  reviewOn(userRoleEnded, ({ payload }) => payload.userId),
];
