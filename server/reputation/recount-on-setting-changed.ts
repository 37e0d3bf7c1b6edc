import { defineReaction, uuidv7 } from "../platform/events/index.ts";
import { enqueue } from "../platform/jobs/index.ts";
import { settingChanged } from "../settings/settings.events.ts";
import { recountPoints } from "./recount-points.job.ts";
import { reputationSetting } from "./reputation.setting.ts";

/** New rules hold for the past too: everybody's points are counted anew, from the first member on. */
export const recountOnSettingChanged = defineReaction({
  name: "reputation.recountOnSettingChanged",
  on: settingChanged,
  run: async (ctx, { tx }, event) => {
    if (event.payload.key !== reputationSetting.key) return;
    const total = await tx.standing.count();
    // A recount that is under way has passed members by the old rules; this one begins again and takes its place.
    await tx.reviewRun.updateMany({ where: { kind: "recount", finishedAt: null }, data: { finishedAt: ctx.now() } });
    const id = uuidv7(ctx.now());
    await tx.reviewRun.create({
      data: { id, kind: "recount", total, startedBy: event.actorId, startedAt: ctx.now() },
    });
    await enqueue(tx, recountPoints, { run: id }, { key: "recount-points" });
  },
});
