import { audiencesOf, type Member, type Staff } from "../platform/authorize/index.ts";
import { Prisma } from "../platform/db/generated/client.ts";

/**
 * Notifications of the actor about what they may still see: after a topic was hidden or moved to a closed board, its
 * lines are gone from list and count alike (AZ-01). Expects the alias `n`. A person still hears that their own post was taken.
 */
export function visibleNotificationsSql(actor: Member | Staff): Prisma.Sql {
  const audiences = audiencesOf(actor);
  // Asked for as a value of its own, so that the statement's plan is the same for everybody and is kept.
  return Prisma.sql`n."userId" = (SELECT ${actor.id}::uuid)
    AND (n."topicId" IS NULL OR EXISTS (SELECT 1 FROM "Topic" t JOIN "Board" b ON b.id = t."boardId"
      WHERE t.id = n."topicId" AND b.visibility = ANY(${audiences}::"Audience"[])
        AND (t.presence = 'VISIBLE' OR (t.presence IN ('HELD', 'HIDDEN') AND t."authorId" = ${actor.id}::uuid))))
    AND (n."postId" IS NULL OR n.kind = 'postTaken'
      OR EXISTS (SELECT 1 FROM "Post" p WHERE p.id = n."postId" AND p.presence = 'VISIBLE'))
    AND (n."articleId" IS NULL OR EXISTS (SELECT 1 FROM "Article" a WHERE a.id = n."articleId"
      AND (a.state IN ('PUBLISHED', 'RE_CHECK') OR a."ownerId" = ${actor.id}::uuid)
      AND a.visibility = ANY(${audiences}::"Audience"[])))`;
}
