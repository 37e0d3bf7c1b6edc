import { defineReaction } from "../../platform/events/index.ts";
import { setting } from "../../settings/index.ts";
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
