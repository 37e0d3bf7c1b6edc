import { authorize, type Ctx, personId } from "../platform/authorize/index.ts";
import { write } from "../platform/events/index.ts";
import { loadTopic, topicTags } from "./topic-facts.ts";
import { topicLocked } from "./topics.events.ts";
import { canLockTopic } from "./topics.policy.ts";

/** Closes a topic for new posts, with a reason shown on the page, or opens it again. Doing it twice changes nothing. */
export async function lockTopic(ctx: Ctx, input: { topic: number; locked: boolean; reason: string }): Promise<void> {
  await write(ctx, async ({ tx, record, touch }) => {
    const topic = await loadTopic(tx, { number: input.topic }, { lock: true });
    authorize(ctx, canLockTopic(ctx.actor, topic));
    if (topic.locked === input.locked) return;
    const byId = personId(ctx.actor);
    if (input.locked) {
      await tx.lock.create({ data: { topicId: topic.id, byId, reason: input.reason, at: ctx.now() } });
    } else {
      await tx.lock.updateMany({
        where: { topicId: topic.id, undoneAt: null },
        data: { undoneAt: ctx.now(), undoneBy: byId },
      });
    }
    record(topicLocked, { topicId: topic.id, locked: input.locked }, { topicId: topic.id });
    touch(...topicTags(topic));
  });
}
