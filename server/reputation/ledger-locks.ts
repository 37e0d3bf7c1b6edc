import type { Tx } from "../platform/db/client.ts";
import type { Prisma } from "../platform/db/generated/client.ts";

type Locking = Pick<Tx, "$executeRaw" | "$queryRaw">;

/*
 * Who writes lines holds: the ledger, shared (whoever rebuilds it holds it alone); then the posts, then the members,
 * each in the order of ids, so that nobody waits in a circle. All of it until the transaction ends.
 */

/** Shares the ledger, then holds posts; gives those there are. */
export async function lockPosts(tx: Locking, postIds: readonly string[]): Promise<string[]> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock_shared(hashtextextended('ledger', 0))`;
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM "Post" WHERE id = ANY(${postIds}::uuid[]) ORDER BY id FOR UPDATE`;
  return rows.map((row) => row.id);
}

/** Holds the standing of members; `who` gives their ids. */
export async function lockMembers(tx: Locking, who: Prisma.Sql): Promise<string[]> {
  const rows = await tx.$queryRaw<
    { id: string }[]
  >`SELECT DISTINCT id FROM (${who}) member (id) WHERE id IS NOT NULL ORDER BY id`;
  const ids = rows.map((row) => row.id);
  if (ids.length > 0) {
    await tx.$executeRaw`
      SELECT pg_advisory_xact_lock(hashtextextended('standing ' || id, 0))
      FROM unnest(${ids}::text[]) WITH ORDINALITY AS member (id, place) ORDER BY place`;
  }
  return ids;
}

/** Holds the whole ledger alone: everybody else who would write a line waits. */
export async function lockLedger(tx: Pick<Tx, "$executeRaw">): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('ledger', 0))`;
}

/** Shares the ledger, for who holds members without holding posts. */
export async function shareLedger(tx: Pick<Tx, "$executeRaw">): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock_shared(hashtextextended('ledger', 0))`;
}
