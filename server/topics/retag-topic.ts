import { isDeepStrictEqual } from "node:util";
import { authorize, type Ctx } from "../platform/authorize/index.ts";
import { write } from "../platform/events/index.ts";
import { setTags } from "./tags.ts";
import { loadTopic, topicTags } from "./topic-facts.ts";
import { topicRetagged } from "./topics.events.ts";
import { canRetagTopic } from "./topics.policy.ts";

/** Changes a topic's tags; setting those it has leaves no trace. Returns them sorted. */
export async function retagTopic(ctx: Ctx, input: { topic: number; tags: string[] }): Promise<{ tags: string[] }> {
  return write(ctx, async ({ tx, record, touch }) => {
    const topic = await loadTopic(tx, { number: input.topic }, { lock: true });
    authorize(ctx, canRetagTopic(ctx.actor, topic));
    const rows = await tx.topicTag.findMany({
      where: { topicId: topic.id },
      select: { tag: { select: { name: true } } },
    });
    const before = rows.map((row) => row.tag.name).sort();
    const after = [...new Set(input.tags)].sort();
    if (isDeepStrictEqual(before, after)) return { tags: after };
    await setTags(tx, topic.id, after);
    record(topicRetagged, { topicId: topic.id, authorId: topic.authorId, before, after }, { topicId: topic.id });
    touch(...topicTags(topic), "tags");
    return { tags: after };
  });
}
