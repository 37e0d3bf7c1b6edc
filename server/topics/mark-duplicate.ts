import { authorize, type Ctx, personId } from "../platform/authorize/index.ts";
import { Invalid } from "../platform/errors/index.ts";
import { write } from "../platform/events/index.ts";
import { loadTopic, topicTags } from "./topic-facts.ts";
import { topicMarkedDuplicate } from "./topics.events.ts";
import { canCurateTopic, canSeeTopic } from "./topics.policy.ts";

/**
 * Says that a topic asks what `original` already answers, or takes that back (`original` null).
 * An unknown original and one the actor cannot see are refused alike.
 */
export async function markDuplicate(ctx: Ctx, input: { topic: number; original: number | null }): Promise<void> {
  await write(ctx, async ({ tx, record, touch }) => {
    const topic = await loadTopic(tx, { number: input.topic }, { lock: true });
    authorize(ctx, canCurateTopic(ctx.actor, topic));
    const link = await tx.duplicateLink.findUnique({ where: { topicId: topic.id }, select: { originalId: true } });
    if (input.original === null) {
      if (!link) return;
      await tx.duplicateLink.delete({ where: { topicId: topic.id } });
      record(
        topicMarkedDuplicate,
        { topicId: topic.id, originalId: null, before: link.originalId },
        { topicId: topic.id },
      );
      touch(...topicTags(topic));
      return;
    }
    const original = await loadTopic(tx, { number: input.original }).catch(() => null);
    if (!original || !canSeeTopic(ctx.actor, original).ok) throw new Invalid("original", "unknownTopic");
    if (original.id === topic.id) throw new Invalid("original", "sameTopic");
    const chained = await tx.duplicateLink.findUnique({ where: { topicId: original.id } });
    if (chained) throw new Invalid("original", "isDuplicateItself");
    const row = { originalId: original.id, byId: personId(ctx.actor), at: ctx.now() };
    await tx.duplicateLink.upsert({ where: { topicId: topic.id }, create: { topicId: topic.id, ...row }, update: row });
    record(
      topicMarkedDuplicate,
      { topicId: topic.id, originalId: original.id, before: link?.originalId ?? null },
      { topicId: topic.id },
    );
    touch(...topicTags(topic), `topic:${original.number}`);
  });
}
