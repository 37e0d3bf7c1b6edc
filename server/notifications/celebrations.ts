import {
  allowed,
  authorize,
  type Ctx,
  isSignedIn,
  type Member,
  refused,
  type Staff,
} from "../platform/authorize/index.ts";
import { Prisma } from "../platform/db/generated/client.ts";

/** Something good that the page says once, in a corner. */
export interface CelebrationRow {
  id: string;
  kind: "rankGained" | "badgeEarned";
  /** Key of the new rank. */
  rank: string | null;
  badge: { key: string; name: string; grade: "BRONZE" | "SILVER" | "GOLD"; icon: string } | null;
}

/** What happened longer ago is no news on a page. */
const DAYS = 7;
const MOST = 5;

/**
 * What the actor has not been shown or read yet, the newest first: a JSON array of CelebrationRow. What is no longer so
 * (a rank or badge that was lost again) comes without its name, and nobody celebrates it.
 */
export function celebrationsSql(ctx: Ctx, actor: Member | Staff): Prisma.Sql {
  const since = new Date(ctx.now().getTime() - DAYS * 86_400_000);
  return Prisma.sql`
    SELECT COALESCE(json_agg(row_to_json(c)), '[]') FROM (
      SELECT n.id, n.kind,
        (SELECT u.rank FROM "User" u WHERE u.id = n."userId" AND u.rank = n.data->>'after') AS rank,
        (SELECT json_build_object('key', b.key, 'name', COALESCE(b.names->>${ctx.locale}, b.names->>'en'), 'grade', b.grade,
          'icon', b.icon) FROM "Badge" b JOIN "BadgeHolding" h ON h."badgeId" = b.id AND h."userId" = n."userId"
          WHERE b.key = n.data->>'badge' AND b.enabled AND h."takenAt" IS NULL) AS badge
      FROM "Notification" n WHERE n."userId" = ${actor.id}::uuid AND n."createdAt" > ${since}
        AND n."readAt" IS NULL AND n."shownAt" IS NULL AND n.kind IN ('rankGained', 'badgeEarned')
      ORDER BY n."createdAt" DESC, n.id DESC LIMIT ${MOST}::int
    ) c`;
}

/**
 * Marks celebrations of the actor as shown, before the page shows them: of two pages that ask at once, one is told so.
 * @returns the ids that nobody showed before
 */
export async function showCelebrations(ctx: Ctx, input: { ids: string[] }): Promise<{ shown: string[] }> {
  authorize(ctx, isSignedIn(ctx.actor) ? allowed : refused("signInFirst"));
  if (!isSignedIn(ctx.actor)) return { shown: [] };
  const rows = await ctx.db.$queryRaw<{ id: string }[]>`
    UPDATE "Notification" SET "shownAt" = ${ctx.now()}
    WHERE "userId" = ${ctx.actor.id}::uuid AND id = ANY(${input.ids}::uuid[]) AND "shownAt" IS NULL RETURNING id`;
  return { shown: rows.map((row) => row.id) };
}
