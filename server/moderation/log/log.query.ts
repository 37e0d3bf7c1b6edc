import { type Actor, audiencesOf, authorize, type Ctx, seesAll } from "../../platform/authorize/index.ts";
import { Prisma } from "../../platform/db/generated/client.ts";
import { type Page, pageOf, unpackCursor } from "../../platform/paging/index.ts";
import { canReadLog, moderatedBoards } from "./log.policy.ts";
import type { LogFilter, LogLine } from "./log.schema.ts";
import { visibleLinesSql } from "./visible-lines.ts";

/** The moderation log, newest first, as far as the actor may read it. Throws NotFound for who moderates nothing. */
export async function logLines(
  ctx: Ctx,
  { cursor, size, ...filter }: LogFilter & { cursor?: string | null | undefined; size: number },
): Promise<Page<LogLine>> {
  authorize(ctx, canReadLog(ctx.actor));
  const after = unpackCursor(cursor);
  const rows = await ctx.db.$queryRaw<LogLine[]>`
    SELECT a.id, a.at, a.act, a."subjectKind", a.reason, a.category,
      ${factsSql(ctx.actor, "before")} AS before, ${factsSql(ctx.actor, "after")} AS after,
      ${personSql("actorId")} AS actor, ${personSql("memberId")} AS member,
      (SELECT json_build_object('slug', b.slug, 'name', b.name) FROM "Board" b WHERE b.id = a."boardId"
        AND b.visibility = ANY(${audiencesOf(ctx.actor)}::"Audience"[])) AS board,
      ${topicSql(ctx.actor)} AS topic,
      (SELECT p.number FROM "Post" p WHERE a."subjectKind" = 'post' AND p.id = a."subjectId") AS post
    FROM "ModerationAction" a WHERE ${visibleLinesSql(ctx.actor)} AND ${filterSql(filter)}
      AND (a.at, a.id) < (${after ? new Date(String(after[0])) : new Date("9999-01-01")},
        ${after ? String(after[1]) : "ffffffff-ffff-ffff-ffff-ffffffffffff"}::uuid)
    ORDER BY a.at DESC, a.id DESC LIMIT ${size + 1}`;
  return pageOf(rows, size, (row) => [row.at.toISOString(), row.id]);
}

function personSql(column: "actorId" | "memberId"): Prisma.Sql {
  return Prisma.sql`(SELECT json_build_object('name', u.name, 'displayName', u."displayName",
    'erased', u."erasedAt" IS NOT NULL) FROM "User" u WHERE u.id = a.${Prisma.raw(`"${column}"`)})`;
}

/** What held before or after, unless it was so at a place the actor may not enter: whence a topic came, what a rule there said. */
function factsSql(actor: Actor, side: "before" | "after"): Prisma.Sql {
  const facts = Prisma.raw(`a.${side}`);
  if (seesAll(actor)) return facts;
  return Prisma.sql`CASE WHEN ${facts}->>'board' IS NULL OR EXISTS (SELECT 1 FROM "Board" b
    LEFT JOIN "BoardSlug" old ON old."boardId" = b.id AND old.slug = ${facts}->>'board'
    WHERE (b.slug = ${facts}->>'board' OR old.slug IS NOT NULL)
      AND b.visibility = ANY(${audiencesOf(actor)}::"Audience"[])) THEN ${facts} END`;
}

/** The topic where it stands today: its title is told to those who may see it there. */
function topicSql(actor: Actor): Prisma.Sql {
  const boards = moderatedBoards(actor);
  return Prisma.sql`(SELECT json_build_object('number', t.number, 'slug', t.slug, 'title', t.title)
    FROM "Topic" t JOIN "Board" b ON b.id = t."boardId" WHERE t.id = a."topicId"
      AND b.visibility = ANY(${audiencesOf(actor)}::"Audience"[])
      AND (t.presence = 'VISIBLE' OR ${boards === null} OR b.id = ANY(${boards ?? []}::uuid[])
        OR b."parentId" = ANY(${boards ?? []}::uuid[])))`;
}

function filterSql({ actor, member, act, board, from, until }: LogFilter): Prisma.Sql {
  const conditions = [Prisma.sql`TRUE`];
  if (actor === "system") conditions.push(Prisma.sql`a."actorId" IS NULL`);
  else if (actor) conditions.push(Prisma.sql`a."actorId" = (SELECT id FROM "User" WHERE name = ${actor})`);
  if (member) conditions.push(Prisma.sql`a."memberId" = (SELECT id FROM "User" WHERE name = ${member})`);
  if (act) conditions.push(Prisma.sql`a.act = ${act}`);
  if (board) conditions.push(Prisma.sql`a."boardId" = (SELECT id FROM "Board" WHERE slug = ${board})`);
  if (from) conditions.push(Prisma.sql`a.at >= ${new Date(from)}`);
  if (until) conditions.push(Prisma.sql`a.at < ${new Date(new Date(until).getTime() + 86_400_000)}`);
  return Prisma.join(conditions, " AND ");
}
