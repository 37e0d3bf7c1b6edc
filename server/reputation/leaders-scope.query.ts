import { boardIdsUnder } from "../boards/index.ts";
import { type Ctx, visitor } from "../platform/authorize/index.ts";
import { Prisma } from "../platform/db/generated/client.ts";
import { NotFound } from "../platform/errors/index.ts";
import type { Period } from "./reputation.schema.ts";

/** Days of a period, today included. Whole days (UTC), so that a list changes with what happens and once at midnight. */
const days = { week: 7, month: 30, quarter: 91 } as const;
const DAY = 86_400_000;

/** Which lines of the ledger a list of leaders counts. */
export interface Scope {
  /** From when on; null for all time. */
  since: Date | null;
  /** The board asked for and those under it; null for all. */
  boards: string[] | null;
  /** Boards a visitor does not see: what happened there counts in no list. */
  closed: string[];
  tag: string | null;
}

/** What a list of leaders is asked for. */
export interface ScopeInput {
  period: Period;
  /** Slug. */
  board?: string | undefined;
  /** Name. */
  tag?: string | undefined;
}

/**
 * Leaderboards are the same for everybody: they speak of public boards alone, whoever asks.
 * Throws NotFound for a board a visitor does not see and for a tag on no topic a visitor sees.
 */
export async function scopeOf(ctx: Ctx, input: ScopeInput): Promise<Scope> {
  const open: Ctx = { ...ctx, actor: visitor };
  const [boards, closed, tag] = await Promise.all([
    input.board === undefined ? null : boardIdsUnder(open, input.board),
    ctx.db.board.findMany({ where: { visibility: { not: "PUBLIC" } }, select: { id: true } }),
    input.tag === undefined ? null : tagInSight(ctx, input.tag),
  ]);
  return { since: sinceOf(ctx, input.period), boards, closed: closed.map((board) => board.id), tag };
}

/** Midnight (UTC) before the first day of a period that ends today; null for all time. */
export function sinceOf(ctx: Ctx, period: Period): Date | null {
  if (period === "all") return null;
  const today = Math.floor(ctx.now().getTime() / DAY);
  return new Date((today - days[period] + 1) * DAY);
}

async function tagInSight(ctx: Ctx, name: string): Promise<string> {
  const [tag] = await ctx.db.$queryRaw<{ id: string }[]>`
    SELECT g.id FROM "Tag" g WHERE g.name = ${name} AND EXISTS (
      SELECT 1 FROM "TopicTag" tt JOIN "Topic" t ON t.id = tt."topicId" JOIN "Board" b ON b.id = t."boardId"
      WHERE tt."tagId" = g.id AND t.presence = 'VISIBLE' AND b.visibility = 'PUBLIC')`;
  if (!tag) throw new NotFound();
  return tag.id;
}

/** The condition on a line (`e`) of being counted: it holds, in time, place and subject. */
export function countingSql({ since, boards, closed, tag }: Scope): Prisma.Sql {
  const parts = [Prisma.sql`NOT e.undone AND e.undoes IS NULL`];
  if (since) parts.push(Prisma.sql`e."createdAt" >= ${since}`);
  if (boards) parts.push(Prisma.sql`e."boardId" = ANY(${boards}::uuid[])`);
  else if (closed.length > 0) parts.push(Prisma.sql`(e."boardId" IS NULL OR e."boardId" <> ALL(${closed}::uuid[]))`);
  if (tag) parts.push(Prisma.sql`e."tagIds" @> ARRAY[${tag}::uuid]`);
  return Prisma.join(parts, " AND ");
}

/** Who stands on lists at all: nobody who asked to be left out, and nobody who is gone. */
const shown = Prisma.sql`NOT person."hideFromLeaders" AND person."erasedAt" IS NULL`;
/** Customers, who are ranked, and the company's own people, who stand apart. */
export const customers = Prisma.sql`NOT person."isStaff" AND ${shown}`;
export const team = Prisma.sql`person."isStaff" AND ${shown}`;
