import { allowed, authorize, type Ctx, personId } from "../platform/authorize/index.ts";
import { write } from "../platform/events/index.ts";
import { setTags } from "./tags.ts";
import { loadTopic, topicTags } from "./topic-facts.ts";
import { canCurateTopic, canSeeTopic } from "./topics.policy.ts";

/** Changes a topic's tags: curators, and whoever asked it. */
export async function retagTopic(ctx: Ctx, input: { topic: number; tags: string[] }): Promise<void> {
  await write(ctx, async ({ tx, touch }) => {
    const topic = await loadTopic(tx, { number: input.topic }, { lock: true });
    const own = topic.authorId === personId(ctx.actor) && !topic.locked && canSeeTopic(ctx.actor, topic).ok;
    authorize(ctx, own ? allowed : canCurateTopic(ctx.actor, topic));
    await setTags(tx, topic.id, input.tags);
    touch(...topicTags(topic), "tags");
  });
}
