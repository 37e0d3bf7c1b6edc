import type { Ctx } from "../platform/authorize/index.ts";
import type { Tx } from "../platform/db/client.ts";
import { setting } from "../settings/index.ts";
import { candidateRuleSetting, programmeSetting } from "./programme.setting.ts";
import { inDays } from "./take-step.ts";

/**
 * Draws posts for the review of tone until there are as many as the setting says: by the stay's own lot, so that drawing
 * again gives the same, and those of the rule's days first. Posts drawn before stay drawn.
 */
export async function drawSamples(ctx: Ctx, tx: Tx, stay: { id: string; userId: string }): Promise<void> {
  const most = setting(ctx, programmeSetting).samples;
  const since = inDays(ctx.now(), -setting(ctx, candidateRuleSetting).days);
  await tx.$executeRaw`
    INSERT INTO "ToneSample" ("membershipId", "postId", position, "postVersion")
    SELECT ${stay.id}::uuid, id, held.count + row_number() OVER (ORDER BY recent DESC, lot), version
    FROM (SELECT count(*)::int AS count FROM "ToneSample" WHERE "membershipId" = ${stay.id}::uuid) held
    CROSS JOIN LATERAL (
      SELECT p.id, p.version, p."createdAt" >= ${since} AS recent, md5(${stay.id} || p.id::text) AS lot
      FROM "Post" p JOIN "Topic" t ON t.id = p."topicId" JOIN "Board" b ON b.id = t."boardId"
      WHERE p."authorId" = ${stay.userId}::uuid AND p.kind IN ('ANSWER', 'COMMENT') AND p.presence = 'VISIBLE'
        AND t.presence = 'VISIBLE' AND b.visibility IN ('PUBLIC', 'MEMBERS')
        AND NOT EXISTS (SELECT 1 FROM "ToneSample" s WHERE s."membershipId" = ${stay.id}::uuid AND s."postId" = p.id)
      ORDER BY recent DESC, lot LIMIT GREATEST(0, ${most} - held.count)
    ) drawn`;
}
