import type { ClientBase } from "pg";
import { Prisma } from "../../platform/db/generated/client.ts";
import { backfillLedger } from "../../reputation/backfill-ledger.ts";
import { importContext } from "../import-context.ts";
import type { Run } from "../run.ts";
import { unhurried } from "./unhurried.ts";

/**
 * Books what imported posts, solutions and thanks earn by the rules in force, each line dated when it was earned. Lines that
 * are there stay, so being killed and begun again changes nothing; other boards are not looked at.
 */
export async function settlePoints(_tx: ClientBase, { source }: Run): Promise<void> {
  const imported = Prisma.sql`
    p.id IN (SELECT id FROM "ImportedThing" WHERE source = ${source} AND kind = 'post')`;
  const ctx = await importContext();
  await unhurried((tx) => backfillLedger(ctx, tx, imported));
}
