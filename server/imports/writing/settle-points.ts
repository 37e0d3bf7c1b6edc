import type { ClientBase } from "pg";
import { db } from "../../platform/db/client.ts";
import { Prisma } from "../../platform/db/generated/client.ts";
import { backfillLedger } from "../../reputation/backfill-ledger.ts";
import { importContext } from "../import-context.ts";
import type { Run } from "../run.ts";

/** Longest time all points of a large community may take, in ms. */
const LONGEST = 6 * 3_600_000;

/**
 * Books what imported posts, solutions and thanks earn by the rules in force, each line dated when it was earned. Lines that
 * are there stay, so being killed and begun again changes nothing; other boards are not looked at.
 */
export async function settlePoints(_tx: ClientBase, { source }: Run): Promise<void> {
  const imported = Prisma.sql`
    p.id IN (SELECT id FROM "ImportedThing" WHERE source = ${source} AND kind = 'post')`;
  const ctx = await importContext();
  await db().$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT set_config('statement_timeout', '0', true)`;
      await backfillLedger(ctx, tx, imported);
    },
    { timeout: LONGEST, maxWait: 60_000 },
  );
}
