import type { Ctx } from "../../platform/authorize/index.ts";
import type { Tx } from "../../platform/db/client.ts";
import type { MailToken, TokenPurpose } from "../../platform/db/generated/client.ts";
import { Invalid } from "../../platform/errors/index.ts";
import { newToken, tokenHash } from "../sessions/token.ts";
import { linkLifetimes } from "./link-kinds.ts";

/** A link as it stands, without using it up (mail scanners open every link, CS-05); null when it does not work (any more). */
export function peekLink(ctx: Ctx, purposes: readonly TokenPurpose[], token: string): Promise<MailToken | null> {
  return ctx.db.mailToken.findFirst({
    where: { tokenHash: tokenHash(token), purpose: { in: [...purposes] }, usedAt: null, expiresAt: { gt: ctx.now() } },
  });
}

/**
 * Uses a link up, in the caller's transaction: of twenty at once one gets it (EN-03).
 * @throws Invalid("token", "linkUsed") when it was used, replaced, ran out or never existed; all look alike
 */
export async function useLink(tx: Tx, ctx: Ctx, purposes: readonly TokenPurpose[], token: string): Promise<MailToken> {
  const [row] = await tx.mailToken.updateManyAndReturn({
    where: { tokenHash: tokenHash(token), purpose: { in: [...purposes] }, usedAt: null, expiresAt: { gt: ctx.now() } },
    data: { usedAt: ctx.now() },
  });
  if (!row) throw new Invalid("token", "linkUsed");
  return row;
}

/** Makes every open link of a person worthless, save the one that undoes a change of address. */
export async function endLinks(tx: Tx, ctx: Ctx, userId: string): Promise<void> {
  await tx.mailToken.updateMany({
    where: { userId, usedAt: null, purpose: { not: "UNDO_ADDRESS" } },
    data: { usedAt: ctx.now() },
  });
}

/** Makes a link at once, for cases in which nobody asks from outside; returns its key. */
export async function makeLink(
  tx: Tx,
  now: Date,
  link: { purpose: TokenPurpose; email: string; userId?: string; data?: Record<string, string> },
): Promise<string> {
  const token = newToken();
  const expiresAt = new Date(now.getTime() + linkLifetimes[link.purpose]);
  await tx.mailToken.create({ data: { ...link, tokenHash: tokenHash(token), createdAt: now, expiresAt } });
  return token;
}
