import type { Ctx } from "../../platform/authorize/index.ts";
import type { ItemAuthor } from "./item-view.schema.ts";

/** What a moderator should know of whoever wrote something: how long they are here, and what came of them so far. */
export async function itemAuthor(ctx: Ctx, authorId: string, itemId: string): Promise<ItemAuthor | null> {
  const now = ctx.now();
  const [row] = await ctx.db.$queryRaw<ItemAuthor[]>`
    SELECT u.name, u."displayName", u.tint, u."avatarFile" AS avatar, u."createdAt" AS since, u."trustLevel", u."isStaff",
      (SELECT count(*)::int FROM "Post" p WHERE p."authorId" = u.id AND p.presence = 'VISIBLE') AS posts,
      (SELECT count(*)::int FROM "Post" p WHERE p."authorId" = u.id AND p.presence IN ('HIDDEN', 'REMOVED')) AS taken,
      (SELECT count(DISTINCT f."postId")::int FROM "Post" p JOIN "Flag" f ON f."postId" = p.id AND f.state = 'UPHELD'
        WHERE p."authorId" = u.id) AS flagged,
      (SELECT count(*)::int FROM "Penalty" n WHERE n."userId" = u.id AND n.kind <> 'NOTE' AND n."liftedAt" IS NULL) AS penalties,
      CASE WHEN u."silencedUntil" > ${now} THEN u."silencedUntil" END AS "silencedUntil",
      CASE WHEN u."suspendedUntil" > ${now} THEN u."suspendedUntil" END AS "suspendedUntil",
      ARRAY[]::text[] AS earlier
    FROM "User" u WHERE u.id = ${authorId}::uuid AND u."erasedAt" IS NULL`;
  if (!row) return null;
  const earlier = await ctx.db.$queryRaw<ItemAuthor["earlier"]>`
    SELECT item.id, item.kind, COALESCE(item.decision, '') AS decision, item."decidedAt" AS at FROM "ReviewItem" item
    WHERE item."authorId" = ${authorId}::uuid AND item."decidedAt" IS NOT NULL AND item.id <> ${itemId}::uuid
    ORDER BY item."decidedAt" DESC LIMIT 5`;
  return { ...row, earlier };
}
