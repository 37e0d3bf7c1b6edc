import type { Ctx } from "../platform/authorize/index.ts";
import type { Tx } from "../platform/db/client.ts";
import { Prisma } from "../platform/db/generated/client.ts";
import type { NotificationKind } from "./notifications.schema.ts";

/** What somebody is told. */
export interface Notice {
  kind: NotificationKind;
  eventId: string;
  actorId: string | null;
  topicId?: string | null;
  postId?: string | null;
  articleId?: string | null;
  /** What the kind needs to be said and stands in no table. */
  data?: Record<string, string>;
}

export interface Told {
  id: string;
  email: string | null;
  locale: string;
}

/**
 * Tells the people (never who did it, never anybody who may not see the topic now) once per event and kind.
 * Returns those who were told now.
 */
export async function notify(ctx: Ctx, tx: Tx, userIds: readonly string[], notice: Notice): Promise<Told[]> {
  const people = [...new Set(userIds)].filter((id) => id !== notice.actorId);
  if (people.length === 0) return [];
  const topic = notice.topicId ?? null;
  return tx.$queryRaw<Told[]>`
    WITH told AS (
      INSERT INTO "Notification" ("userId", kind, "eventId", "actorId", "topicId", "postId", "articleId", data, "createdAt")
      SELECT u.id, ${notice.kind}, ${notice.eventId}::uuid, ${notice.actorId}::uuid, ${topic}::uuid,
        ${notice.postId ?? null}::uuid, ${notice.articleId ?? null}::uuid,
        ${notice.data ? JSON.stringify(notice.data) : null}::jsonb, ${ctx.now()}
      FROM "User" u WHERE u.id = ANY(${people}::uuid[]) AND u."erasedAt" IS NULL
        AND (u."stagedAt" IS NULL OR u."claimedAt" IS NOT NULL)
        AND ${topic === null ? Prisma.sql`TRUE` : mayReadSql(topic)}
      ON CONFLICT DO NOTHING RETURNING "userId"
    )
    SELECT u.id, u.email, u.locale FROM told JOIN "User" u ON u.id = told."userId"`;
}

/** Whether person `u` may read the topic's board (the audiences of `audiencesOf`, told by the flags of the account). */
function mayReadSql(topicId: string): Prisma.Sql {
  return Prisma.sql`EXISTS (SELECT 1 FROM "Topic" t JOIN "Board" b ON b.id = t."boardId" WHERE t.id = ${topicId}::uuid
    AND (b.visibility IN ('PUBLIC', 'MEMBERS') OR u."isStaff" OR (b.visibility = 'SUPER_USERS' AND u."isSuperUser")))`;
}
