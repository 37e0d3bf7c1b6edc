import { db, type Tx } from "../../platform/db/client.ts";

/** Longest time one transaction may take, in ms: all points of a large community. */
const LONGEST = 6 * 3_600_000;

/** A transaction on a connection of its own, whose statements may take as long as they need. */
export function unhurried<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return db().$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT set_config('statement_timeout', '0', true)`;
      return work(tx);
    },
    { timeout: LONGEST, maxWait: 60_000 },
  );
}
