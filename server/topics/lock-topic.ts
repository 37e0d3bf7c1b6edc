import { authorize, type Ctx, personId } from "../platform/authorize/index.ts";
import { type Writing, write } from "../platform/events/index.ts";
import { type LoadedTopic, loadTopic, topicTags } from "./topic-facts.ts";
import { topicLocked } from "./topics.events.ts";
import { canLockTopic } from "./topics.policy.ts";

/**
 * Closes a topic for new posts, with a reason shown on the page, or opens it again. Doing it twice changes nothing.
 * Undo: the opposite.
 */
export async function lockTopic(ctx: Ctx, input: { topic: number; locked: boolean; reason: string }): Promise<void> {
  await write(ctx, async (writing) => {
    const topic = await loadTopic(writing.tx, { number: input.topic }, { lock: true });
    authorize(ctx, canLockTopic(ctx.actor, topic));
    await lockTopicIn(ctx, writing, topic, { ...input, byId: personId(ctx.actor) });
  });
}

/** The same as part of a larger act; the caller holds the topic's row and has asked for rights. */
export async function lockTopicIn(
  ctx: Ctx,
  { tx, record, touch }: Writing,
  topic: LoadedTopic,
  { locked, reason, byId }: { locked: boolean; reason: string; byId: string | null },
): Promise<void> {
  if (topic.locked === locked) return;
  if (locked) await tx.lock.create({ data: { topicId: topic.id, byId, reason, at: ctx.now() } });
  else {
    const undone = { undoneAt: ctx.now(), undoneBy: byId };
    await tx.lock.updateMany({ where: { topicId: topic.id, undoneAt: null }, data: undone });
  }
  const ids = { topicId: topic.id, boardId: topic.board.id, authorId: topic.authorId };
  record(topicLocked, { ...ids, locked, reason }, { topicId: topic.id, actorId: byId });
  touch(...topicTags(topic));
}
