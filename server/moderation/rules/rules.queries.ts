import { audiencesOf, authorize, type Ctx } from "../../platform/authorize/index.ts";
import { Prisma } from "../../platform/db/generated/client.ts";
import { NotFound } from "../../platform/errors/index.ts";
import { type Page, pageOf, unpackCursor } from "../../platform/paging/index.ts";
import { canSeeRules, canWriteRule, seesAllRules } from "./rules.policy.ts";
import type { RuleActName, RuleMannerName } from "./rules.schema.ts";

/** One version of a rule as moderators see it. */
export interface RuleView {
  id: string;
  version: number;
  act: RuleActName;
  manner: RuleMannerName;
  pattern: string;
  replacement: string;
  disguised: boolean;
  trustAtMost: number | null;
  daysAtMost: number | null;
  withLinks: boolean;
  board: { slug: string; name: string } | null;
  locale: string | null;
  note: string;
  active: boolean;
  by: string | null;
  at: Date;
  hits: number;
  lastHitAt: Date | null;
  overtimes: number;
}

export interface RuleList {
  q?: string | undefined;
  act?: RuleActName | undefined;
  active?: boolean | undefined;
  cursor?: string | null | undefined;
  size: number;
}

/** Texts of all versions of a rule together. */
export interface RuleRow extends RuleView {
  allHits: number;
}

const columns = Prisma.sql`
  v."ruleId" AS id, v.version, v.act, v.manner, v.pattern, v.replacement, v.disguised, v."trustAtMost", v."daysAtMost",
  v."withLinks", v.locale, v.note, v.active, v.at, v.hits, v."lastHitAt", v.overtimes,
  CASE WHEN b.id IS NOT NULL THEN json_build_object('slug', b.slug, 'name', b.name) END AS board,
  (SELECT u."displayName" FROM "User" u WHERE u.id = v."byId") AS by`;

/** Rules of the boards the actor moderates and may enter: those of the board itself and of its parent's moderators. */
function ofOwnBoards(ctx: Ctx): Prisma.Sql {
  if (seesAllRules(ctx.actor)) return Prisma.sql`TRUE`;
  const grants = "grants" in ctx.actor ? ctx.actor.grants : [];
  const boards = grants.flatMap(({ role, boardId }) =>
    role === "MODERATOR" || role === "ADMIN" ? (boardId ?? []) : [],
  );
  return Prisma.sql`(b.visibility = ANY(${audiencesOf(ctx.actor)}::"Audience"[])
    AND (b.id = ANY(${boards}::uuid[]) OR b."parentId" = ANY(${boards}::uuid[])))`;
}

/** The rules the actor may see, the last changed first. */
export async function listRules(ctx: Ctx, input: RuleList): Promise<Page<RuleRow> & { total: number }> {
  authorize(ctx, canSeeRules(ctx.actor));
  const where = [ofOwnBoards(ctx)];
  if (input.q) where.push(Prisma.sql`strpos(lower(v.pattern || ' ' || v.note), lower(${input.q})) > 0`);
  if (input.act) where.push(Prisma.sql`v.act = ${input.act}::"RuleAct"`);
  if (input.active !== undefined) where.push(Prisma.sql`v.active = ${input.active}`);
  const [last] = unpackCursor(input.cursor) ?? [];
  const from = (conditions: Prisma.Sql[]) => Prisma.sql`
    FROM "TextRule" r JOIN "TextRuleVersion" v ON v."ruleId" = r.id AND v.version = r.version
    LEFT JOIN "Board" b ON b.id = v."boardId" WHERE ${Prisma.join(conditions, " AND ")}`;
  const before = last === undefined ? where : [...where, Prisma.sql`v.sequence < ${Number(last)}::int`];
  const [rows, [count]] = await Promise.all([
    ctx.db.$queryRaw<(RuleRow & { sequence: number })[]>`
      SELECT ${columns}, v.sequence,
        (SELECT sum(o.hits)::int FROM "TextRuleVersion" o WHERE o."ruleId" = r.id) AS "allHits" ${from(before)}
      ORDER BY v.sequence DESC LIMIT ${input.size + 1}`,
    ctx.db.$queryRaw<{ total: number }[]>`SELECT count(*)::int AS total ${from(where)}`,
  ]);
  const page = pageOf(rows, input.size, (row) => [row.sequence]);
  return { rows: page.rows.map(({ sequence: _, ...row }) => row), next: page.next, total: count?.total ?? 0 };
}

/**
 * The versions of a rule, the newest first; the first one counts. NotFound outside the actor's boards; of a rule that came
 * from another board or was for all of them, nothing from before.
 */
export async function ruleHistory(ctx: Ctx, id: string): Promise<RuleView[]> {
  authorize(ctx, canSeeRules(ctx.actor));
  const rows = await ctx.db.$queryRaw<RuleView[]>`
    SELECT ${columns} FROM "TextRuleVersion" v LEFT JOIN "Board" b ON b.id = v."boardId"
    WHERE v."ruleId" = ${id}::uuid AND ${ofOwnBoards(ctx)}
      AND EXISTS (SELECT 1 FROM "TextRule" r JOIN "TextRuleVersion" v ON v."ruleId" = r.id AND v.version = r.version
        LEFT JOIN "Board" b ON b.id = v."boardId" WHERE r.id = ${id}::uuid AND ${ofOwnBoards(ctx)})
    ORDER BY v.version DESC LIMIT 200`;
  if (rows.length === 0) throw new NotFound();
  return rows;
}

/** Boards the actor may write rules for, and whether also for all of them. */
export async function ruleBoards(ctx: Ctx): Promise<{ all: boolean; boards: { slug: string; name: string }[] }> {
  authorize(ctx, canSeeRules(ctx.actor));
  const boards = await ctx.db.board.findMany({
    select: { id: true, parentId: true, visibility: true, slug: true, name: true },
    orderBy: { name: "asc" },
  });
  return {
    all: seesAllRules(ctx.actor),
    boards: boards.filter((board) => canWriteRule(ctx.actor, board).ok).map(({ slug, name }) => ({ slug, name })),
  };
}
