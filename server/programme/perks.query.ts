import { authorize, type Ctx } from "../platform/authorize/index.ts";
import { type Page, pageOf, unpackCursor } from "../platform/paging/index.ts";
import { nameKey } from "../users/index.ts";
import { type UserCard, userCardSql } from "../users/user-card.ts";
import { canSeeProgramme } from "./programme.policy.ts";

/** What somebody was given, as they see it. */
export interface OwnPerk {
  id: string;
  what: string;
  /** In the smallest unit of the currency. */
  value: number | null;
  currency: string | null;
  at: Date;
  by: string;
  takenBackAt: Date | null;
  takenBackFor: string | null;
}

/** A line of the ledger. */
export interface PerkRow extends OwnPerk {
  person: UserCard;
  note: string;
}

export async function ownPerks(ctx: Ctx, userId: string): Promise<OwnPerk[]> {
  return ctx.db.$queryRaw<OwnPerk[]>`
    SELECT p.id, p.what, p.value, p.currency, p.at, u."displayName" AS by, p."takenBackAt", p."takenBackFor"
    FROM "Perk" p JOIN "User" u ON u.id = p."byId" WHERE p."userId" = ${userId}::uuid ORDER BY p.at DESC, p.id DESC LIMIT 200`;
}

/** The ledger of perks, newest first, of everybody or one person. Throws NotFound for everybody but staff. */
export async function perks(
  ctx: Ctx,
  input: { name?: string | null | undefined; cursor?: string | null | undefined; size: number },
): Promise<Page<PerkRow>> {
  authorize(ctx, canSeeProgramme(ctx.actor));
  const after = unpackCursor(input.cursor);
  const key = input.name ? nameKey(input.name) : null;
  const rows = await ctx.db.$queryRaw<PerkRow[]>`
    SELECT p.id, p.what, p.value, p.currency, p.note, p.at, giver."displayName" AS by, p."takenBackAt", p."takenBackFor",
      ${userCardSql} AS person
    FROM "Perk" p JOIN "User" giver ON giver.id = p."byId" JOIN "User" person ON person.id = p."userId"
    LEFT JOIN "Standing" standing ON standing."userId" = person.id
    WHERE (${key}::text IS NULL OR person."nameKey" = ${key})
      AND (p.at, p.id) < (${new Date(after ? String(after[0]) : "9999-01-01")},
        ${after ? String(after[1]) : "ffffffff-ffff-ffff-ffff-ffffffffffff"}::uuid)
    ORDER BY p.at DESC, p.id DESC LIMIT ${input.size + 1}`;
  return pageOf(rows, input.size, (row) => [row.at.toISOString(), row.id]);
}
