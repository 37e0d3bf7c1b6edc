import { z } from "zod";
import type { Ctx } from "../../platform/authorize/index.ts";
import type { TopicTimer } from "../../platform/db/generated/client.ts";
import { type Writing, write } from "../../platform/events/index.ts";
import { defineJob } from "../../platform/jobs/index.ts";
import { lockTopicIn } from "../lock-topic.ts";
import { pinTopicIn } from "../pin-topic.ts";
import { loadTopic } from "../topic-facts.ts";
import { quietUntil } from "./timers.ts";

/**
 * Does what timers ask for once their time has come, one after the other, each in a transaction of its own. What is so
 * already (a topic that somebody closed by hand) counts as done. A topic in which somebody wrote waits for its quiet again.
 */
export const workTimers = defineJob({
  name: "work-timers",
  payload: z.object({}),
  attempts: 3,
  run: async (ctx) => {
    for (let more = true; more; ) more = await write(ctx, (writing) => workNext(ctx, writing));
  },
});

async function workNext(ctx: Ctx, writing: Writing): Promise<boolean> {
  const { tx } = writing;
  const now = ctx.now();
  const [timer] = await tx.$queryRaw<TopicTimer[]>`
    SELECT timer.* FROM "TopicTimer" timer
    WHERE "dueAt" <= ${now} AND "doneAt" IS NULL AND "cancelledAt" IS NULL
    ORDER BY "dueAt", id LIMIT 1 FOR UPDATE SKIP LOCKED`;
  if (!timer) return false;
  if (timer.quietDays !== null) {
    const dueAt = await quietUntil(tx, timer.topicId, timer.quietDays);
    if (dueAt > now) {
      await tx.topicTimer.update({ where: { id: timer.id }, data: { dueAt } });
      return true;
    }
  }
  await tx.topicTimer.update({ where: { id: timer.id }, data: { doneAt: now } });
  const topic = await loadTopic(tx, { id: timer.topicId }, { lock: true });
  const said = { reason: timer.reason, byId: timer.byId };
  if (timer.act === "UNPIN")
    await pinTopicIn(ctx, writing, topic, { pinned: false, until: null, reason: timer.reason });
  else await lockTopicIn(ctx, writing, topic, { locked: timer.act !== "OPEN", ...said });
  return true;
}
