import { audiencesOf, type Ctx } from "../platform/authorize/index.ts";
import { type Page, pageOf, unpackCursor } from "../platform/paging/index.ts";

/** An announcement in the lounge. */
export interface Briefing {
  id: string;
  href: string;
  title: string;
  /** Sanitised HTML of its text. */
  html: string;
  by: string;
  at: Date;
  answers: number;
}

/** Announcements on boards of super users, newest first; nothing for those who may not see such boards. */
export async function briefings(
  ctx: Ctx,
  input: { cursor?: string | null | undefined; size: number },
): Promise<Page<Briefing>> {
  const after = unpackCursor(input.cursor);
  const rows = await ctx.db.$queryRaw<Briefing[]>`
    SELECT t.id, '/t/' || t.number || '/' || t.slug AS href, t.title, p.html, u."displayName" AS by, t."createdAt" AS at,
      t."answerCount" AS answers
    FROM "Topic" t JOIN "Board" b ON b.id = t."boardId" JOIN "Post" p ON p."topicId" = t.id AND p.number = 1
    JOIN "User" u ON u.id = t."authorId"
    WHERE b.visibility = 'SUPER_USERS' AND b.visibility = ANY(${audiencesOf(ctx.actor)}::"Audience"[])
      AND t.kind = 'ANNOUNCEMENT' AND t.presence = 'VISIBLE' AND p.presence = 'VISIBLE'
      AND (t."createdAt", t.id) < (${new Date(after ? String(after[0]) : "9999-01-01")},
        ${after ? String(after[1]) : "ffffffff-ffff-ffff-ffff-ffffffffffff"}::uuid)
    ORDER BY t."createdAt" DESC, t.id DESC LIMIT ${input.size + 1}`;
  return pageOf(rows, input.size, (row) => [row.at.toISOString(), row.id]);
}
