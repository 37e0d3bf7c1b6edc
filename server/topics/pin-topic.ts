import { authorize, type Ctx } from "../platform/authorize/index.ts";
import { write } from "../platform/events/index.ts";
import { loadTopic, topicTags } from "./topic-facts.ts";
import { canModerateTopic } from "./topics.policy.ts";

/** Keeps a topic at the head of its board, or lets it go. */
export async function pinTopic(ctx: Ctx, input: { topic: number; pinned: boolean }): Promise<void> {
  await write(ctx, async ({ tx, touch }) => {
    const topic = await loadTopic(tx, { number: input.topic }, { lock: true });
    authorize(ctx, canModerateTopic(ctx.actor, topic));
    await tx.topic.update({ where: { id: topic.id }, data: { pinnedAt: input.pinned ? ctx.now() : null } });
    touch(...topicTags(topic));
  });
}
