import { audiencesOf, type Ctx, personId } from "../platform/authorize/index.ts";
import { Prisma } from "../platform/db/generated/client.ts";
import { NotFound } from "../platform/errors/index.ts";
import { type Page, pageOf, unpackCursor } from "../platform/paging/index.ts";
import { recountsSql } from "./points-recounts.query.ts";
import type { PointsKind } from "./reputation.schema.ts";

/** One line of the points history: something that happened, something taken back, or points counted anew. */
export interface PointsLine {
  id: string;
  /** A reason of the ledger, or RECOUNT for everything that was counted anew at one moment. */
  reason: string;
  /** What counted; 0 for a recount, whose new points stand in the lines themselves. */
  points: number;
  /** What the rule gives before the cap and the guard. */
  nominal: number;
  takesBack: boolean;
  undone: boolean;
  /** Counted anew at some time: other rules, or another order of the day. */
  recounted: boolean;
  /** Why less counted than the rule gives: the day was full, or two members thank each other too often. */
  short: "CAP" | "RING" | null;
  /** Name of the event that took it back. */
  because: string | null;
  at: Date;
  /** Where it happened; null when the reader may not see that topic. What somebody flagged concerns nobody else. */
  topic: { number: number; slug: string; title: string } | null;
  /** Of a recount: how many lines, what they came to altogether, and whether new rules were the cause. */
  recount: { lines: number; net: number; newRules: boolean } | null;
}

const kinds: Record<Exclude<PointsKind, "all" | "back">, readonly string[]> = {
  solutions: ["ANSWER_ACCEPTED", "ANSWER_VERIFIED", "WORKED_FOR_SOMEBODY", "ARTICLE_PUBLISHED"],
  thanks: ["KUDOS_ON_ANSWER", "KUDOS_ON_QUESTION", "IMPORTED_SCORE"],
  posts: ["ASKED", "ANSWERED", "ACCEPTED_AN_ANSWER", "EDIT_APPROVED", "FLAG_UPHELD"],
};

function ofKind(kind: PointsKind): Prisma.Sql {
  if (kind === "all") return Prisma.sql`TRUE`;
  if (kind === "back") return Prisma.sql`(e.undoes IS NOT NULL OR e.undone OR e.reason = 'POST_REMOVED')`;
  return Prisma.sql`e.reason = ANY(${[...kinds[kind]]}::"ReputationReason"[])`;
}

/** Where the page before ended; a damaged cursor shows the first page. */
function before(cursor: string | null | undefined): { at: Date; id: string } {
  const [at, id] = unpackCursor(cursor) ?? [];
  const date = new Date(String(at));
  const usable = Number.isFinite(date.getTime()) && /^[0-9a-f-]{36}$/.test(String(id));
  return usable
    ? { at: date, id: String(id) }
    : { at: new Date("9999-01-01"), id: "ffffffff-ffff-ffff-ffff-ffffffffffff" };
}

/**
 * How one member's points came about, newest first. The points of all lines together are the member's points: a line that
 * was counted anew appears once, with what it counts now. Topics the reader may not see are not named.
 * Throws NotFound for unknown and erased people.
 */
export async function pointsHistory(
  ctx: Ctx,
  input: { name: string; kind: PointsKind; cursor?: string | null | undefined; size: number },
): Promise<Page<PointsLine>> {
  const person = await ctx.db.user.findUnique({ where: { name: input.name }, select: { id: true, erasedAt: true } });
  if (!person || person.erasedAt) throw new NotFound();
  const end = before(input.cursor);
  const most = input.size + 1;
  const withRecounts = input.kind === "all" || input.kind === "back";
  const rows = await ctx.db.$queryRaw<PointsLine[]>`
    WITH line AS (
      SELECT e.* FROM "ReputationEntry" e WHERE e."userId" = ${person.id}::uuid AND ${ofKind(input.kind)}
        AND NOT (e.undoes IS NOT NULL AND e.recounted)
        AND NOT (e.undone AND EXISTS (SELECT 1 FROM "ReputationEntry" b WHERE b.undoes = e.id AND b.recounted))
        AND (e."createdAt", e.id) < (${end.at}, ${end.id}::uuid)
      ORDER BY e."createdAt" DESC, e.id DESC LIMIT ${most}
    )
    SELECT e.id, e.reason::text, e.points, e.nominal, e.undoes IS NOT NULL AS "takesBack", e.undone, e.recounted,
      CASE WHEN e.points >= e.nominal OR e.undoes IS NOT NULL OR e.undone THEN NULL
        WHEN EXISTS (SELECT 1 FROM "Kudos" k WHERE k."postId" = e."postId" AND k."userId" = e."fromId" AND k.guarded) THEN 'RING'
        ELSE 'CAP' END AS short,
      CASE WHEN e.undoes IS NOT NULL THEN (SELECT ev.name FROM "Event" ev WHERE ev.id = e."eventId") END AS because,
      e."createdAt" AS at,
      (SELECT json_build_object('number', t.number, 'slug', t.slug, 'title', t.title) FROM "Topic" t
        JOIN "Board" b ON b.id = t."boardId" WHERE t.id = e."topicId" AND t.presence = 'VISIBLE'
        AND (e.reason <> 'FLAG_UPHELD' OR e."userId" = ${personId(ctx.actor)}::uuid)
        AND b.visibility = ANY(${audiencesOf(ctx.actor)}::"Audience"[])) AS topic,
      NULL::json AS recount
    FROM line e
    UNION ALL (${withRecounts ? recountsSql(person.id, end, most) : nothing})
    ORDER BY at DESC, id DESC LIMIT ${most}`;
  return pageOf(rows, input.size, (row) => [row.at.toISOString(), row.id]);
}

const nothing = Prisma.sql`
  SELECT NULL::uuid, '', 0, 0, FALSE, FALSE, FALSE, NULL, NULL, now(), NULL::json, NULL::json WHERE FALSE`;
