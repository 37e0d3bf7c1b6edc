import { defineReaction } from "../platform/events/index.ts";
import { enqueue } from "../platform/jobs/index.ts";
import { settingChanged } from "../settings/settings.events.ts";
import { reviewAllJob } from "./review-all.job.ts";
import { reviewKind } from "./review-all.ts";

/** Settings that change what members hold. */
const keys = ["ranks", "trust"];

/** A new ladder or new numbers of trust: a pass under way has used the old ones, so it ends and one begins anew. */
export const restartReviews = defineReaction({
  name: "reviews.restartOnSettingChanged",
  on: settingChanged,
  run: async (ctx, { tx }, { payload: { key } }) => {
    if (!keys.includes(key)) return;
    await tx.reviewRun.updateMany({ where: { kind: reviewKind, finishedAt: null }, data: { finishedAt: ctx.now() } });
    if (ctx.origin === "LIVE") await enqueue(tx, reviewAllJob, {}, { key: reviewAllJob.name });
  },
});
