import { authorize, type Ctx } from "../../platform/authorize/index.ts";
import { canArrangeIntegrations } from "../integrations.policy.ts";
import { type KeyRow, UNUSED_DAYS } from "../integrations.schema.ts";

/** Keys shown, those that live first. */
const MOST = 200;

type Row = Omit<KeyRow, "dead"> & { ownerMay: boolean };

/** All keys, for admins. */
export async function keyList(ctx: Ctx): Promise<KeyRow[]> {
  authorize(ctx, canArrangeIntegrations(ctx.actor));
  const rows = await ctx.db.$queryRaw<Row[]>`
    SELECT key.id, key.name, key.hint, key.scope, key."createdAt", key."expiresAt", key."lastUsedAt", key."revokedAt",
      owner."displayName" AS owner,
      owner."erasedAt" IS NULL AND COALESCE(owner."suspendedUntil" <= ${ctx.now()}, TRUE) AND EXISTS (
        SELECT 1 FROM "RoleGrant" g WHERE g."userId" = owner.id AND g.role = 'ADMIN' AND g."boardId" IS NULL
          AND g."endedAt" IS NULL) AS "ownerMay"
    FROM "ApiKey" key JOIN "User" owner ON owner.id = key."ownerId"
    ORDER BY key."revokedAt" IS NOT NULL, key."createdAt" DESC LIMIT ${MOST}`;
  return rows.map(({ ownerMay, ...row }) => ({ ...row, dead: deadBecause(row, ownerMay, ctx.now()) }));
}

/** Why a key opens nothing at a moment; null while it does. */
export function deadBecause(
  key: { createdAt: Date; expiresAt: Date; lastUsedAt: Date | null; revokedAt: Date | null },
  ownerMay: boolean,
  now: Date,
): KeyRow["dead"] {
  if (key.revokedAt) return "revoked";
  if (key.expiresAt <= now) return "expired";
  const idle = now.getTime() - (key.lastUsedAt ?? key.createdAt).getTime();
  if (idle > UNUSED_DAYS * 86_400_000) return "unused";
  return ownerMay ? null : "owner";
}
