import type { Ctx } from "../platform/authorize/index.ts";
import type { Tx } from "../platform/db/client.ts";
import { Prisma } from "../platform/db/generated/client.ts";
import { differencesSql } from "./differences.query.ts";
import { lockLedger } from "./ledger-locks.ts";
import { rulesInForce } from "./rules-in-force.query.ts";
import { writeDifferences } from "./write-differences.ts";

/**
 * Brings the ledger in line with the facts of many posts at once, set-based, each line dated when its fact came about and
 * cut by the cap of its day; standings and expertise move by the same. For communities that arrive with a history.
 * Nobody else writes lines meanwhile.
 * @param which the posts (`p`); all of them when absent
 */
export async function backfillLedger(
  ctx: Pick<Ctx, "now">,
  tx: Pick<Tx, "$executeRaw" | "setting">,
  which: Prisma.Sql = Prisma.sql`TRUE`,
): Promise<void> {
  await lockLedger(tx);
  const { rules, version } = await rulesInForce(tx);
  await tx.$executeRaw`
    CREATE TEMPORARY TABLE ledger_difference ("entryId" uuid, "userId" uuid, reason text, "postId" uuid, "fromId" uuid,
      at timestamptz, nominal int, points int) ON COMMIT DROP`;
  await tx.$executeRaw`INSERT INTO ledger_difference ${differencesSql(rules, which, null)}`;
  await tx.$executeRaw`ANALYZE ledger_difference`;
  const rows = Prisma.sql`SELECT * FROM ledger_difference`;
  await writeDifferences(tx, rows, { now: ctx.now(), rules: version, eventId: null });
  await tx.$executeRaw`DROP TABLE ledger_difference`;
}
