import type { Ctx } from "../platform/authorize/index.ts";
import { defineReaction, type Writing } from "../platform/events/index.ts";
import { postAnswered, topicAsked } from "../topics/topics.events.ts";

/** Whoever asks or answers hears how it goes on; unfollowing is one click. */
async function followTopic(ctx: Ctx, { tx }: Writing, userId: string, topicId: string): Promise<void> {
  const made = await tx.follow.createMany({ data: [{ userId, topicId, createdAt: ctx.now() }], skipDuplicates: true });
  if (made.count > 0) await tx.topic.update({ where: { id: topicId }, data: { followCount: { increment: 1 } } });
}

export const followOnAsked = defineReaction({
  name: "follows.followOnAsked",
  on: topicAsked,
  run: (ctx, writing, { payload }) => followTopic(ctx, writing, payload.authorId, payload.topicId),
});

export const followOnAnswered = defineReaction({
  name: "follows.followOnAnswered",
  on: postAnswered,
  run: (ctx, writing, { payload }) => followTopic(ctx, writing, payload.authorId, payload.topicId),
});
