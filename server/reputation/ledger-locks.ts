import type { Tx } from "../platform/db/client.ts";
import type { Prisma } from "../platform/db/generated/client.ts";

/*
 * Who writes lines shares the ledger (whoever rebuilds it holds it alone, and nothing else) and holds the members whose lines
 * they are, in the order of ids, so that nobody waits in a circle. All of it until the transaction ends. What is read after
 * that sees everything that was written before; what is written later leads to a balancing of its own. Posts are not locked:
 * people who thank and answer never wait for the ledger.
 */

/** Shares the ledger and holds the standings of members; `who` gives their ids. Returns them in order. */
export async function lockMembers(tx: Pick<Tx, "$queryRaw">, who: Prisma.Sql): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id, pg_advisory_xact_lock_shared(hashtextextended('ledger', 0))::text,
      pg_advisory_xact_lock(hashtextextended('standing ' || id, 0))::text
    FROM (SELECT DISTINCT id FROM (${who}) member (id) WHERE id IS NOT NULL ORDER BY id OFFSET 0) member`;
  return rows.map((row) => row.id);
}

/** Holds the whole ledger alone: everybody else who would write a line waits. */
export async function lockLedger(tx: Pick<Tx, "$executeRaw">): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('ledger', 0))`;
}
