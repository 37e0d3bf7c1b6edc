import { audiencesOf, type Ctx } from "../../platform/authorize/index.ts";
import { Prisma } from "../../platform/db/generated/client.ts";
import { recordBoards } from "../penalties/index.ts";
import type { TakenPost } from "./record.schema.ts";

const shown = 5;

/** Posts of a member that moderators or flags took and nobody brought back, on boards the actor moderates; the latest, and how many. */
export async function takenPosts(ctx: Ctx, userId: string): Promise<{ count: number; latest: TakenPost[] }> {
  const boards = recordBoards(ctx.actor);
  const taken = Prisma.sql`FROM "Removal" r JOIN "Post" p ON p.id = r."postId" JOIN "Topic" t ON t.id = p."topicId"
    JOIN "Board" b ON b.id = t."boardId"
    WHERE p."authorId" = ${userId}::uuid AND r."undoneAt" IS NULL AND r.presence IN ('HIDDEN', 'REMOVED')
      AND b.visibility = ANY(${audiencesOf(ctx.actor)}::"Audience"[])
      AND (${boards === null} OR b.id = ANY(${boards ?? []}::uuid[]) OR b."parentId" = ANY(${boards ?? []}::uuid[]))`;
  const [latest, [counted]] = await Promise.all([
    ctx.db.$queryRaw<TakenPost[]>`
      SELECT r."createdAt" AS at, r.presence, r.reason,
        (SELECT u."displayName" FROM "User" u WHERE u.id = r."byId") AS by,
        json_build_object('number', t.number, 'slug', t.slug, 'title', t.title, 'post', p.number) AS place
      ${taken} ORDER BY r."createdAt" DESC LIMIT ${shown}`,
    ctx.db.$queryRaw<{ count: number }[]>`SELECT count(*)::int AS count ${taken}`,
  ]);
  return { count: counted?.count ?? 0, latest };
}
