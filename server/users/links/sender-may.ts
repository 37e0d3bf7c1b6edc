import { z } from "zod";
import type { Tx } from "../../platform/db/client.ts";
import type { MailToken } from "../../platform/db/generated/client.ts";

const sent = z.object({ sentBy: z.uuid() });

/**
 * Whether whoever handed this link out may still do so: an admin who is one no more, is suspended or gone gives nobody an
 * account. Links that people asked for themselves name no sender.
 */
export async function senderMay(db: Pick<Tx, "roleGrant">, link: MailToken, now: Date): Promise<boolean> {
  const named = sent.safeParse(link.data);
  if (!named.success) return true;
  const user = { erasedAt: null, OR: [{ suspendedUntil: null }, { suspendedUntil: { lte: now } }] };
  const admin = { userId: named.data.sentBy, role: "ADMIN", boardId: null, endedAt: null, user } as const;
  return (await db.roleGrant.count({ where: admin })) > 0;
}
