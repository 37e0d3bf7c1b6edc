import type { Ctx } from "../platform/authorize/index.ts";
import { defineReaction, type Writing } from "../platform/events/index.ts";
import { postAuthorChanged, topicSplit } from "../topics/arranging/arranging.events.ts";
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

/** Whoever wrote in a topic that was made of posts of another one hears how it goes on there. */
export const followOnSplit = defineReaction({
  name: "follows.followOnSplit",
  on: topicSplit,
  run: async (ctx, writing, { payload: { topicId } }) => {
    const posts = await writing.tx.post.findMany({
      where: { topicId, kind: { in: ["OPENING", "ANSWER"] } },
      select: { authorId: true },
    });
    for (const userId of new Set(posts.map((post) => post.authorId))) await followTopic(ctx, writing, userId, topicId);
  },
});

/** Whoever a post was given to hears how it goes on. */
export const followOnAuthorChanged = defineReaction({
  name: "follows.followOnAuthorChanged",
  on: postAuthorChanged,
  run: async (ctx, writing, { payload }) => {
    if (payload.kind !== "COMMENT") await followTopic(ctx, writing, payload.authorId, payload.topicId);
  },
});
