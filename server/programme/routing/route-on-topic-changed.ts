import { defineReaction, type EventDefinition, type Reaction } from "../../platform/events/index.ts";
import { setting } from "../../settings/index.ts";
import { topicMerged, topicMoved, topicSplit, topicUnmerged } from "../../topics/arranging/arranging.events.ts";
import { postAnswered, topicAsked } from "../../topics/topics.events.ts";
import { lookAgain } from "./route-question.job.ts";
import { closeOffers } from "./route-question.ts";
import { routingSetting } from "./routing.setting.ts";
import { reasonsOf, teach } from "./teach.ts";

/** A new question is looked at after a while without an answer; what a seed plays is long over. */
export const routeOnAsked = defineReaction({
  name: "programme.routeOnAsked",
  on: topicAsked,
  run: async (ctx, { tx }, { payload, origin, createdAt }) => {
    if (payload.kind !== "QUESTION" || origin !== "LIVE") return;
    const { delayMinutes } = setting(ctx, routingSetting);
    await lookAgain(ctx, tx, payload.topicId, new Date(createdAt.getTime() + delayMinutes * 60_000));
  },
});

/** Other people may know the answer on another board, and a question that was merged away or answered needs nobody. */
function lookAgainOn<P extends { topicId: string; fromTopicId: string }>(on: EventDefinition<P>): Reaction {
  return defineReaction({
    name: `programme.lookAgainOn.${on.name}`,
    on,
    run: async (ctx, { tx }, { payload, origin }) => {
      if (origin !== "LIVE") return;
      for (const id of new Set([payload.topicId, payload.fromTopicId])) await lookAgain(ctx, tx, id, ctx.now());
    },
  });
}

export const routeOnArranged: readonly Reaction[] = [
  lookAgainOn(topicMoved),
  lookAgainOn(topicMerged),
  lookAgainOn(topicUnmerged),
  lookAgainOn(topicSplit),
];

/** An answer by anybody ends the offers; whoever answered an open one without a word has taken it. */
export const closeOffersOnAnswered = defineReaction({
  name: "programme.closeOffersOnAnswered",
  on: postAnswered,
  run: async (ctx, { tx }, { payload: { topicId, authorId } }) => {
    const own = await tx.offer.findUnique({ where: { topicId_userId: { topicId, userId: authorId } } });
    if (own?.answer === "OPEN") {
      const now = ctx.now();
      await tx.offer.update({ where: { id: own.id }, data: { answer: "TAKEN", answeredAt: now, takenUntil: now } });
      await teach(ctx, tx, authorId, reasonsOf(own.why), "taken");
    }
    await closeOffers(ctx, tx, topicId);
  },
});
