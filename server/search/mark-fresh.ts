import type { Tx } from "../platform/db/client.ts";
import { Prisma } from "../platform/db/generated/client.ts";

/** Documents that have the small index to themselves. */
const MOST_FRESH = 20_000;

/**
 * Whether a document with this prior is one of the newest, when it is written: at least as new as the oldest of them. In
 * an index that was never marked none is, and searches ask all documents.
 */
export const isFreshSql = (prior: Prisma.Sql) =>
  Prisma.sql`COALESCE(${prior} >= (SELECT min(held.prior) FROM "SearchDocument" held WHERE held.fresh), false)`;

/** Marks the newest documents anew; a few hundred change in a day. Those of the same day as the last stay together. */
export async function markFresh(db: Pick<Tx, "$executeRaw">): Promise<void> {
  await db.$executeRaw`
    WITH newest AS (SELECT prior FROM "SearchDocument" ORDER BY prior DESC LIMIT ${MOST_FRESH}::int),
      oldest AS (SELECT COALESCE(min(prior), 0) AS prior FROM newest)
    UPDATE "SearchDocument" d SET fresh = NOT d.fresh FROM oldest WHERE d.fresh <> (d.prior >= oldest.prior)`;
}
