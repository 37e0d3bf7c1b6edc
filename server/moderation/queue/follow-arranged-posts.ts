import { defineReaction, type EventDefinition, type Reaction } from "../../platform/events/index.ts";
import {
  postAuthorChanged,
  topicMerged,
  topicMoved,
  topicSplit,
  topicUnmerged,
} from "../../topics/arranging/arranging.events.ts";

interface Arranged {
  topicId: string;
  fromTopicId: string;
  boardId: string;
  postIds: string[];
}

/**
 * Who sees an item is decided by its board: items about posts that stand elsewhere now, and about suggested edits of them,
 * go to the moderators of that board (PE-02). `whole`: everything of the topic went along, other items too.
 */
function followOn<P extends Arranged>(on: EventDefinition<P>, { whole }: { whole: boolean }): Reaction {
  return defineReaction({
    name: `queue.followOn.${on.name}`,
    on,
    run: async (_ctx, { tx }, { payload }) => {
      await tx.$executeRaw`
        UPDATE "ReviewItem" item SET "topicId" = t.id, "boardId" = t."boardId"
        FROM "Post" p JOIN "Topic" t ON t.id = p."topicId"
        WHERE p.id = ANY(${payload.postIds}::uuid[]) AND (
          (item."subjectKind" = 'post' AND item."subjectId" = p.id)
          OR (item."subjectKind" = 'edit' AND item."subjectId" IN (SELECT e.id FROM "EditSuggestion" e WHERE e."postId" = p.id)))`;
      if (!whole) return;
      await tx.reviewItem.updateMany({
        where: { topicId: payload.fromTopicId, boardId: { not: null }, subjectKind: { notIn: ["post", "edit"] } },
        data: { topicId: payload.topicId, boardId: payload.boardId },
      });
    },
  });
}

/** An item is about whoever the post belongs to. */
const followAuthor = defineReaction({
  name: "queue.followAuthor",
  on: postAuthorChanged,
  run: async (_ctx, { tx }, { payload: { postId, authorId } }) => {
    await tx.reviewItem.updateMany({
      where: { subjectKind: "post", subjectId: postId, decidedAt: null },
      data: { authorId },
    });
  },
});

export const followArrangedPosts: readonly Reaction[] = [
  followOn(topicMoved, { whole: true }),
  followOn(topicMerged, { whole: true }),
  followOn(topicUnmerged, { whole: false }),
  followOn(topicSplit, { whole: false }),
  followAuthor,
];
