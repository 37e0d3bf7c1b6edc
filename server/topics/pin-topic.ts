import { authorize, type Ctx } from "../platform/authorize/index.ts";
import { type Writing, write } from "../platform/events/index.ts";
import { topicPinned } from "./arranging/arranging.events.ts";
import { placeTimer } from "./arranging/timers.ts";
import { type LoadedTopic, loadTopic, topicTags } from "./topic-facts.ts";
import { canModerateTopic } from "./topics.policy.ts";

interface Pin {
  pinned: boolean;
  /** When the pin ends by itself. */
  until?: Date | null | undefined;
  /** Instead of `until`: so many hours from now. */
  hours?: number | undefined;
  reason?: string;
}

/** Keeps a topic at the head of its board, for a while or until somebody lets it go, or lets it go. Undo: the opposite. */
export async function pinTopic(ctx: Ctx, input: Pin & { topic: number }): Promise<void> {
  await write(ctx, async (writing) => {
    const topic = await loadTopic(writing.tx, { number: input.topic }, { lock: true });
    authorize(ctx, canModerateTopic(ctx.actor, topic));
    await pinTopicIn(ctx, writing, topic, input);
  });
}

/** The same as part of a larger act; the caller holds the topic's row and has asked for rights. */
export async function pinTopicIn(
  ctx: Ctx,
  writing: Writing,
  topic: LoadedTopic,
  { pinned, reason = "", ...end }: Pin,
): Promise<void> {
  const until = end.hours ? new Date(ctx.now().getTime() + end.hours * 3_600_000) : end.until;
  const { tx, record, touch } = writing;
  const { pinnedAt } = await tx.topic.findUniqueOrThrow({ where: { id: topic.id }, select: { pinnedAt: true } });
  await tx.topic.update({ where: { id: topic.id }, data: { pinnedAt: pinned ? (pinnedAt ?? ctx.now()) : null } });
  if (pinned && until) await placeTimer(ctx, writing, topic, { act: "UNPIN", at: until, reason });
  if (!pinned) {
    await tx.topicTimer.updateMany({
      where: { topicId: topic.id, act: "UNPIN", doneAt: null, cancelledAt: null },
      data: { cancelledAt: ctx.now() },
    });
  }
  const ids = { topicId: topic.id, boardId: topic.board.id, authorId: topic.authorId };
  const said = { reason, before: pinnedAt !== null, after: pinned, until: until?.toISOString() ?? null };
  if ((pinnedAt !== null) !== pinned || until) record(topicPinned, { ...ids, ...said }, { topicId: topic.id });
  touch(...topicTags(topic));
}
