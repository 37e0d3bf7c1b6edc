import type { Ctx } from "../platform/authorize/index.ts";
import type { Tx } from "../platform/db/client.ts";
import { setting } from "../settings/index.ts";
import { kudosSetting } from "./kudos.setting.ts";

const DAY = 86_400_000;

/**
 * Whether thanks from `giverId` to `authorId` fall under the guard against rings: both have thanked each other in the days
 * looked back at and, this one counted, their thanks for each other that bring points are at least as many as it takes and
 * more than the share of all thanks that either of them gave. Decided when thanks are given and kept with them, so what
 * people do later never takes points away. Holds the pair until the transaction ends.
 */
export async function withinRing(
  ctx: Ctx,
  tx: Pick<Tx, "$executeRaw" | "$queryRaw">,
  giverId: string,
  authorId: string,
): Promise<boolean> {
  const { ringShare, ringDays, ringLeast } = setting(ctx, kudosSetting);
  const pair = `thanks ${[giverId, authorId].sort().join(" ")}`;
  // Of two at the same moment the second has to see the first.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${pair}, 0))`;
  const since = new Date(ctx.now().getTime() - ringDays * DAY);
  const [row] = await tx.$queryRaw<{ there: number; back: number; given: number; givenBack: number }[]>`
    SELECT count(*) FILTER (WHERE k."userId" = ${giverId}::uuid AND p."authorId" = ${authorId}::uuid AND NOT k.guarded)::int AS there,
      count(*) FILTER (WHERE k."userId" = ${authorId}::uuid AND p."authorId" = ${giverId}::uuid AND NOT k.guarded)::int AS back,
      count(*) FILTER (WHERE k."userId" = ${giverId}::uuid)::int AS given,
      count(*) FILTER (WHERE k."userId" = ${authorId}::uuid)::int AS "givenBack"
    FROM "Kudos" k JOIN "Post" p ON p.id = k."postId"
    WHERE k."userId" IN (${giverId}::uuid, ${authorId}::uuid) AND k."createdAt" > ${since}`;
  if (!row || row.back === 0) return false;
  const between = row.there + row.back + 1;
  const fewest = Math.min(row.given + 1, row.givenBack);
  return between >= ringLeast && between * 100 > fewest * ringShare;
}
