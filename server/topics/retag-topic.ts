import { isDeepStrictEqual } from "node:util";
import { authorize, type Ctx } from "../platform/authorize/index.ts";
import type { Tx } from "../platform/db/client.ts";
import { write } from "../platform/events/index.ts";
import { screenBeside } from "./screen-beside.ts";
import { setTags } from "./tags.ts";
import { loadTopic, topicTags } from "./topic-facts.ts";
import { topicRetagged } from "./topics.events.ts";
import { canRetagTopic } from "./topics.policy.ts";

/**
 * Changes a topic's tags; setting those it has leaves no trace. Returns them sorted. Throws Invalid("tags", "blockedByRule")
 * when the rules for texts refuse a tag that is new to it.
 */
export async function retagTopic(ctx: Ctx, input: { topic: number; tags: string[] }): Promise<{ tags: string[] }> {
  const found = await loadTopic(ctx.db, { number: input.topic });
  authorize(ctx, canRetagTopic(ctx.actor, found));
  const had = await tagsOf(ctx.db, found.id);
  const texts = input.tags.filter((tag) => !had.includes(tag));
  const passed =
    texts.length > 0 ? await screenBeside(ctx, { topic: found, kind: "TAGS", field: "tags", texts }) : null;
  return write(ctx, async (writing) => {
    const { tx, record, touch } = writing;
    const topic = await loadTopic(tx, { number: input.topic }, { lock: true });
    authorize(ctx, canRetagTopic(ctx.actor, topic));
    const before = await tagsOf(tx, topic.id);
    const after = [...new Set(input.tags)].sort();
    if (isDeepStrictEqual(before, after)) return { tags: after };
    await setTags(tx, topic.id, after);
    await passed?.notice(writing);
    record(topicRetagged, { topicId: topic.id, authorId: topic.authorId, before, after }, { topicId: topic.id });
    touch(...topicTags(topic), "tags");
    return { tags: after };
  });
}

async function tagsOf(db: Pick<Tx, "topicTag">, topicId: string): Promise<string[]> {
  const rows = await db.topicTag.findMany({ where: { topicId }, select: { tag: { select: { name: true } } } });
  return rows.map((row) => row.tag.name).sort();
}
