import { authorize, type Ctx, personId } from "../../platform/authorize/index.ts";
import { write } from "../../platform/events/index.ts";
import { setting } from "../../settings/index.ts";
import { loadItem } from "./load-item.ts";
import { canDecide } from "./queue.policy.ts";
import { queueSetting } from "./queue.setting.ts";
import { looking } from "./queue-limits.schema.ts";

/** Who else is there, and where the item stands. */
export interface ItemPresence {
  /** Others who have it open just now. */
  others: string[];
  claim: { by: string; mine: boolean } | null;
  decided: { by: string; decision: string } | null;
}

/**
 * Says that the actor has an item open, which counts for some seconds and keeps what they claimed theirs; answers who else
 * has, and whether somebody decided meanwhile. Called every few seconds while an item is on somebody's page.
 */
export async function lookAtItem(ctx: Ctx, input: { item: string }): Promise<ItemPresence> {
  const me = personId(ctx.actor);
  const now = ctx.now();
  return write(ctx, async ({ tx }) => {
    const item = await loadItem(tx, input.item);
    authorize(ctx, canDecide(ctx.actor, item));
    const claimUntil = new Date(now.getTime() + setting(ctx, queueSetting).claimMinutes * 60_000);
    const lookUntil = new Date(now.getTime() + looking.counts * 1000);
    const others = await tx.$queryRaw<{ name: string }[]>`
      WITH gone AS (DELETE FROM "ReviewLooking" WHERE "itemId" = ${item.id}::uuid AND until < ${now}),
      here AS (
        INSERT INTO "ReviewLooking" ("itemId", "userId", until) VALUES (${item.id}::uuid, ${me}::uuid, ${lookUntil})
        ON CONFLICT ("itemId", "userId") DO UPDATE SET until = excluded.until
      ),
      kept AS (
        UPDATE "ReviewItem" SET "claimedUntil" = ${claimUntil}
        WHERE id = ${item.id}::uuid AND "claimedById" = ${me}::uuid AND "claimedUntil" > ${now} AND "decidedAt" IS NULL
      )
      SELECT u."displayName" AS name FROM "ReviewLooking" l JOIN "User" u ON u.id = l."userId"
      WHERE l."itemId" = ${item.id}::uuid AND l.until >= ${now} AND l."userId" <> ${me}::uuid ORDER BY u."displayName" LIMIT 20`;
    const held = item.claimedUntil !== null && item.claimedUntil > now && !item.decidedAt;
    return {
      others: others.map(({ name }) => name),
      claim: held ? { by: item.claimedBy ?? "", mine: item.claimedById === me } : null,
      decided: item.decidedAt ? { by: item.decidedBy ?? "", decision: item.decision ?? "" } : null,
    };
  });
}
