import type { Db } from "../platform/db/client.ts";
import { Prisma } from "../platform/db/generated/client.ts";

/** Documents that have the small index to themselves. */
const MOST_FRESH = 20_000;
/** Documents marked in one statement. */
const BATCH = 1_000;

/**
 * Whether a document with this prior is one of the newest, when it is written: at least as new as the oldest of them. In
 * an index that was never marked none is, and searches ask all documents.
 */
export const isFreshSql = (prior: Prisma.Sql) =>
  Prisma.sql`COALESCE(${prior} >= (SELECT min(held.prior) FROM "SearchDocument" held WHERE held.fresh), false)`;

/**
 * Marks the newest documents anew, in batches, while the community goes on; a few hundred change in a day. Those of the
 * same day as the last stay together.
 */
export async function markFresh(db: Pick<Db, "$executeRaw" | "$queryRaw">): Promise<void> {
  const [oldest] = await db.$queryRaw<{ prior: number | null }[]>`
    SELECT min(prior) AS prior FROM (SELECT prior FROM "SearchDocument" ORDER BY prior DESC LIMIT ${MOST_FRESH}::int) newest`;
  const prior = oldest?.prior ?? 0;
  for (const [fresh, which] of [
    [false, Prisma.sql`fresh AND prior < ${prior}::float8`],
    [true, Prisma.sql`NOT fresh AND prior >= ${prior}::float8`],
  ] as const) {
    for (let changed = BATCH; changed === BATCH; ) {
      changed = await db.$executeRaw`
        UPDATE "SearchDocument" SET fresh = ${fresh} WHERE ${which}
          AND id IN (SELECT id FROM "SearchDocument" WHERE ${which} ORDER BY prior DESC LIMIT ${BATCH}::int)`;
    }
  }
}
