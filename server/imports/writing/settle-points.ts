import { db } from "../../platform/db/client.ts";
import { backfillLedger } from "../../reputation/index.ts";
import { importContext } from "../import-context.ts";

/** Longest time all points of a large community may take, in ms. */
const LONGEST = 6 * 3_600_000;

/**
 * Books what imported posts and solutions earn by the rules in force, each line dated when it was earned, and sums up
 * what people have. Lines that exist stay, so being killed and begun again changes nothing.
 */
export async function settlePoints(): Promise<void> {
  const ctx = await importContext();
  await db().$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT set_config('statement_timeout', '0', true)`;
      await backfillLedger(ctx, tx);
    },
    { timeout: LONGEST, maxWait: 60_000 },
  );
}
