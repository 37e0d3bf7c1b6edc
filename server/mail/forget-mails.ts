import type { Tx } from "../platform/db/client.ts";

/** Removes every mail and mail wish of a person; called by the erasure inside its own transaction. */
export async function forgetMailsOf(tx: Tx, userId: string, addresses: readonly string[]): Promise<void> {
  await tx.mailMessage.deleteMany({ where: { OR: [{ userId }, { to: { in: [...addresses] } }] } });
  await tx.mailOptOut.deleteMany({ where: { userId } });
}
