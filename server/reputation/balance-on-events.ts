import { articleHandedOver, articlePublished, articleRetired } from "../knowledge/knowledge.events.ts";
import { kudosGiven, kudosTaken } from "../kudos/kudos.events.ts";
import { defineReaction, type EventDefinition, type Reaction } from "../platform/events/index.ts";
import {
  solutionAccepted,
  solutionReported,
  solutionRevoked,
  solutionUnverified,
  solutionVerified,
} from "../solutions/solutions.events.ts";
import {
  postAuthorChanged,
  postConverted,
  topicMerged,
  topicMoved,
  topicSplit,
  topicUnmerged,
} from "../topics/arranging/arranging.events.ts";
import { postAnswered, postRestored, postTaken, topicAsked } from "../topics/topics.events.ts";
import { balancePosts } from "./balance-posts.ts";
import { forgetExpertise } from "./forget-expertise.ts";
import { recountOnSettingChanged } from "./recount-on-setting-changed.ts";

/** Every event that changes what a post earns leads to the same act: bring the ledger in line with the post. */
export function balanceOn<P extends { postId: string }>(on: EventDefinition<P>): Reaction {
  return defineReaction({
    name: `reputation.balanceOn.${on.name}`,
    on,
    run: (ctx, writing, event) => balancePosts(ctx, writing, [event.payload.postId], event.id),
  });
}

/** What moderators arrange changes what several posts earn at once, or on which board. */
function balanceAllOn<P extends { postIds: string[] }>(on: EventDefinition<P>): Reaction {
  return defineReaction({
    name: `reputation.balanceAllOn.${on.name}`,
    on,
    run: (ctx, writing, event) => balancePosts(ctx, writing, event.payload.postIds, event.id),
  });
}

/** Publishing, retiring and another owner change what the answers an article came from earn. */
function balanceSourcesOn(on: typeof articlePublished | typeof articleRetired | typeof articleHandedOver): Reaction {
  return defineReaction<{ sources: { postId: string; role: string }[] }>({
    name: `reputation.balanceSourcesOn.${on.name}`,
    on,
    run: (ctx, writing, event) => {
      const answers = event.payload.sources.filter((source) => source.role === "ANSWER");
      return balancePosts(
        ctx,
        writing,
        answers.map((answer) => answer.postId),
        event.id,
      );
    },
  });
}

export const reputationReactions: readonly Reaction[] = [
  balanceOn(topicAsked),
  balanceOn(postAnswered),
  balanceOn(postTaken),
  balanceOn(postRestored),
  balanceOn(solutionAccepted),
  balanceOn(solutionRevoked),
  balanceOn(solutionVerified),
  balanceOn(solutionUnverified),
  balanceOn(solutionReported),
  balanceOn(kudosGiven),
  balanceOn(kudosTaken),
  balanceAllOn(topicMoved),
  balanceAllOn(topicMerged),
  balanceAllOn(topicUnmerged),
  balanceAllOn(topicSplit),
  balanceAllOn(postAuthorChanged),
  balanceAllOn(postConverted),
  balanceSourcesOn(articlePublished),
  balanceSourcesOn(articleRetired),
  balanceSourcesOn(articleHandedOver),
  recountOnSettingChanged,
  forgetExpertise,
];
