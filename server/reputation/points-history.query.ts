import { audiencesOf, type Ctx } from "../platform/authorize/index.ts";
import { NotFound } from "../platform/errors/index.ts";
import { type Page, pageOf, unpackCursor } from "../platform/paging/index.ts";

export interface LedgerLine {
  id: string;
  reason: string;
  points: number;
  nominal: number;
  takesBack: boolean;
  undone: boolean;
  createdAt: Date;
  /** Where it happened; null when the reader may not see that topic. */
  topic: { number: number; slug: string; title: string } | null;
}

/** The lines of one member's ledger, newest first; topics the reader may not see are not named. */
export async function ledgerOf(
  ctx: Ctx,
  input: { name: string; cursor?: string | null | undefined; size: number },
): Promise<Page<LedgerLine>> {
  const person = await ctx.db.user.findUnique({ where: { name: input.name }, select: { id: true, erasedAt: true } });
  if (!person || person.erasedAt) throw new NotFound();
  const after = unpackCursor(input.cursor);
  const rows = await ctx.db.$queryRaw<LedgerLine[]>`
    SELECT e.id, e.reason, e.points, e.nominal, e.undoes IS NOT NULL AS "takesBack", e.undone, e."createdAt",
      (SELECT json_build_object('number', t.number, 'slug', t.slug, 'title', t.title) FROM "Topic" t
        JOIN "Board" b ON b.id = t."boardId" WHERE t.id = e."topicId" AND t.presence = 'VISIBLE'
        AND b.visibility = ANY(${audiencesOf(ctx.actor)}::"Audience"[])) AS topic
    FROM "ReputationEntry" e WHERE e."userId" = ${person.id}::uuid
      AND (e."createdAt", e.id) < (${new Date(after ? String(after[0]) : "9999-01-01")},
        ${after ? String(after[1]) : "ffffffff-ffff-ffff-ffff-ffffffffffff"}::uuid)
    ORDER BY e."createdAt" DESC, e.id DESC LIMIT ${input.size + 1}`;
  return pageOf(rows, input.size, (row) => [row.createdAt.toISOString(), row.id]);
}
