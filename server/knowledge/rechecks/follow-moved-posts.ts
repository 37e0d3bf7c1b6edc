import type { Ctx } from "../../platform/authorize/index.ts";
import { Prisma } from "../../platform/db/generated/client.ts";
import { defineReaction, type EventDefinition, type Reaction, type Writing } from "../../platform/events/index.ts";
import {
  postAuthorChanged,
  topicMerged,
  topicMoved,
  topicSplit,
  topicUnmerged,
} from "../../topics/arranging/arranging.events.ts";
import { closedTo, recheckArticlesOf } from "./recheck-on-source-changed.ts";
import type { RecheckReason } from "./recheck-reasons.ts";

interface Moved {
  topicId: string;
  fromTopicId: string;
  postIds: string[];
}

/** Posts stand in another topic: sources go with them, and the articles that come from them are looked at again. */
function followOn<P extends Moved>(on: EventDefinition<P>, why: RecheckReason): Reaction {
  return defineReaction({
    name: `knowledge.followOn.${on.name}`,
    on,
    run: async (ctx, writing, { payload, createdAt }) => {
      await followPosts(writing, payload);
      const sources = Prisma.sql`src."postId" = ANY(${payload.postIds}::uuid[])`;
      await recheckArticlesOf(ctx, writing, { why, at: createdAt, sources });
    },
  });
}

/**
 * Asks where the posts are now, so the order in which events are handled does not matter. The article that was made of
 * their topic belongs to the one with its question, unless that has an article of its own.
 */
async function followPosts({ tx, touch }: Pick<Writing, "tx" | "touch">, { postIds, ...moved }: Moved): Promise<void> {
  await tx.$executeRaw`
    UPDATE "ArticleSource" src SET "topicId" = p."topicId" FROM "Post" p
    WHERE p.id = src."postId" AND p.id = ANY(${postIds}::uuid[]) AND src."topicId" <> p."topicId"`;
  const articles = await tx.$queryRaw<{ id: string; number: number; home: string | null; taken: boolean }[]>`
    SELECT a.id, a.number, src."topicId" AS home,
      EXISTS (SELECT 1 FROM "Article" other WHERE other."topicId" = src."topicId" AND other.id <> a.id) AS taken
    FROM "Article" a JOIN "ArticleSource" src ON src."articleId" = a.id AND src.role = 'PROBLEM'
    WHERE src."postId" = ANY(${postIds}::uuid[])
      AND (a."topicId" IS NULL OR a."topicId" IN (${moved.topicId}::uuid, ${moved.fromTopicId}::uuid))
    ORDER BY a.id FOR UPDATE OF a`;
  for (const { id, number, home, taken } of articles) {
    await tx.article.update({ where: { id }, data: { topicId: taken ? null : home } });
    touch(`article:${number}`);
  }
  const topics = await tx.topic.findMany({
    where: { id: { in: [moved.topicId, moved.fromTopicId] } },
    select: { number: true },
  });
  touch("articles", ...topics.map((topic) => `topic:${topic.number}`));
}

async function recheckClosed(ctx: Ctx, writing: Writing, topicId: string, boardId: string, at: Date): Promise<void> {
  const sources = Prisma.sql`src."topicId" = ${topicId}::uuid AND ${closedTo(boardId)}`;
  await recheckArticlesOf(ctx, writing, { why: "sourceClosed", at, sources });
}

export const followReactions: readonly Reaction[] = [
  followOn(topicMerged, "topicsMerged"),
  followOn(topicUnmerged, "topicSplit"),
  followOn(topicSplit, "topicSplit"),
  defineReaction({
    name: "knowledge.followOn.topic.moved",
    on: topicMoved,
    run: (ctx, writing, { payload, createdAt }) =>
      recheckClosed(ctx, writing, payload.topicId, payload.toBoardId, createdAt),
  }),
  defineReaction({
    name: "knowledge.followOn.post.authorChanged",
    on: postAuthorChanged,
    run: async (_ctx, { tx, touch }, { payload: { postId } }) => {
      const followed = await tx.$executeRaw`
        UPDATE "ArticleSource" src SET "authorId" = p."authorId" FROM "Post" p
        WHERE p.id = ${postId}::uuid AND src."postId" = p.id`;
      if (followed > 0) touch("articles");
    },
  }),
];
