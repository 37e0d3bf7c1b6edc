import { defineReaction } from "../platform/events/index.ts";
import { questionOffered } from "../programme/routing/routing.events.ts";
import { summaryWritten } from "../programme/summary/summary.events.ts";
import { notify } from "./notify.ts";

/** A super user hears of a question they may know; not by mail, because it is soon over. */
export const notifyOnQuestionOffered = defineReaction({
  name: "notifications.notifyOnQuestionOffered",
  on: questionOffered,
  run: async (ctx, { tx }, { id, payload: { topicId, userId } }) => {
    await notify(ctx, tx, [userId], { kind: "questionOffered", eventId: id, actorId: null, topicId });
  },
});

/** The week's summary stands on the own page; its mail was written with it. */
export const notifyOnSummaryWritten = defineReaction({
  name: "notifications.notifyOnSummaryWritten",
  on: summaryWritten,
  run: async (ctx, { tx }, { id, payload: { userId } }) => {
    await notify(ctx, tx, [userId], { kind: "weeklySummary", eventId: id, actorId: null });
  },
});
