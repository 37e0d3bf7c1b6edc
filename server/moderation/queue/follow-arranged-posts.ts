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
 * Who sees an item is decided by its board: items about posts that stand elsewhere now, and about suggested edits, notices
 * and appeals of them, go to the moderators of that board (PE-02). Asks where the posts are now, so the order in which
 * events are handled does not matter. `whole`: everything of the topic went along, items about no post too.
 */
function followOn<P extends Arranged>(on: EventDefinition<P>, { whole }: { whole: boolean }): Reaction {
  return defineReaction({
    name: `queue.followOn.${on.name}`,
    on,
    run: async (_ctx, { tx }, { payload }) => {
      await tx.$executeRaw`
        UPDATE "ReviewItem" item SET "topicId" = t.id, "boardId" = t."boardId"
        FROM "Post" p JOIN "Topic" t ON t.id = p."topicId"
        WHERE p.id = ANY(${payload.postIds}::uuid[]) AND item."boardId" IS NOT NULL AND (
          (item."subjectKind" = 'post' AND item."subjectId" = p.id)
          OR (item."subjectKind" = 'edit' AND item."subjectId" IN (SELECT e.id FROM "EditSuggestion" e WHERE e."postId" = p.id))
          OR (item."subjectKind" = 'notice' AND item."subjectId" IN (SELECT n.id FROM "Notice" n WHERE n."postId" = p.id))
          OR (item."subjectKind" = 'appeal' AND item."subjectId" IN (SELECT a.id FROM "Appeal" a
            JOIN "Statement" s ON s.id = a."statementId" WHERE s."postId" = p.id)))`;
      if (!whole) return;
      await tx.$executeRaw`
        UPDATE "ReviewItem" item SET "topicId" = t.id, "boardId" = t."boardId"
        FROM "Topic" t WHERE t.id = ${payload.topicId}::uuid AND item."topicId" = ${payload.fromTopicId}::uuid
          AND item."boardId" IS NOT NULL AND item."subjectKind" = 'member'`;
    },
  });
}

/** An item is about whoever the post belongs to now. */
const followAuthor = defineReaction({
  name: "queue.followAuthor",
  on: postAuthorChanged,
  run: async (_ctx, { tx }, { payload: { postId } }) => {
    await tx.$executeRaw`
      UPDATE "ReviewItem" item SET "authorId" = p."authorId" FROM "Post" p
      WHERE p.id = ${postId}::uuid AND item."subjectKind" = 'post' AND item."subjectId" = p.id AND item."decidedAt" IS NULL`;
  },
});

export const followArrangedPosts: readonly Reaction[] = [
  followOn(topicMoved, { whole: true }),
  followOn(topicMerged, { whole: true }),
  followOn(topicUnmerged, { whole: false }),
  followOn(topicSplit, { whole: false }),
  followAuthor,
];
