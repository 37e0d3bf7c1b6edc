import type { Ctx } from "../platform/authorize/index.ts";
import { NotFound } from "../platform/errors/index.ts";
import { type Page, pageOf, unpackCursor } from "../platform/paging/index.ts";
import { nameKey } from "../users/index.ts";
import { type UserCard, userCardSql } from "../users/user-card.ts";
import { badgeViewSql } from "./badge-view.ts";
import type { BadgeRow, HeldBadge, HolderView } from "./badges.schema.ts";

/** All badges in use, in their order, with how many members hold each. */
export async function allBadges(ctx: Ctx): Promise<BadgeRow[]> {
  return ctx.db.$queryRaw<BadgeRow[]>`
    SELECT ${badgeViewSql(ctx)}, b."holderCount", jsonb_array_length(b.criteria) = 0 AS "byHand"
    FROM "Badge" b WHERE b.enabled ORDER BY b.position, b.id`;
}

/** One badge and a page of its holders. `hidden` counts those who show themselves in no list. */
export interface HoldersPage extends Page<HolderView> {
  badge: BadgeRow;
  hidden: number;
}

/**
 * A badge with its holders, newest first. People who left, and those who keep out of the leaderboards, stand in no list;
 * the latter still show the badge on their own page. Throws NotFound for a badge that is not in use.
 */
export async function holders(
  ctx: Ctx,
  input: { key: string; cursor?: string | null | undefined; size: number },
): Promise<HoldersPage> {
  const [badge] = await ctx.db.$queryRaw<(BadgeRow & { id: string; hidden: number })[]>`
    SELECT ${badgeViewSql(ctx)}, b.id, b."holderCount", jsonb_array_length(b.criteria) = 0 AS "byHand",
      (SELECT count(*)::int FROM "BadgeHolding" h JOIN "User" u ON u.id = h."userId"
        WHERE h."badgeId" = b.id AND h."takenAt" IS NULL AND u."hideFromLeaders" AND u."erasedAt" IS NULL) AS hidden
    FROM "Badge" b WHERE b.key = ${input.key} AND b.enabled`;
  if (!badge) throw new NotFound();
  const { id, hidden, ...view } = badge;
  const after = unpackCursor(input.cursor);
  const rows = await ctx.db.$queryRaw<(HolderView & { person: UserCard })[]>`
    SELECT h.id, h.at, h.citation, ${userCardSql} AS person
    FROM "BadgeHolding" h JOIN "User" person ON person.id = h."userId"
    LEFT JOIN "Standing" standing ON standing."userId" = person.id
    WHERE h."badgeId" = ${id}::uuid AND h."takenAt" IS NULL AND person."erasedAt" IS NULL
      AND NOT person."hideFromLeaders"
      AND (h.at, h.id) < (${new Date(after ? String(after[0]) : "9999-01-01")},
        ${after ? String(after[1]) : "ffffffff-ffff-ffff-ffff-ffffffffffff"}::uuid)
    ORDER BY h.at DESC, h.id DESC LIMIT ${input.size + 1}`;
  return { badge: view, hidden, ...pageOf(rows, input.size, (row) => [row.at.toISOString(), row.id]) };
}

/** The badges somebody holds, the rarest first; nothing of people who left. */
export async function badgesOf(ctx: Ctx, name: string): Promise<HeldBadge[]> {
  return ctx.db.$queryRaw<HeldBadge[]>`
    SELECT ${badgeViewSql(ctx)}, h.at, h.citation
    FROM "User" u JOIN "BadgeHolding" h ON h."userId" = u.id AND h."takenAt" IS NULL
    JOIN "Badge" b ON b.id = h."badgeId" AND b.enabled
    WHERE u."nameKey" = ${nameKey(name)} AND u."erasedAt" IS NULL
    ORDER BY b.grade DESC, b."holderCount", b.position, b.id`;
}
