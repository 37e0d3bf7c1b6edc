import { z } from "zod";
import type { Ctx } from "../platform/authorize/index.ts";
import { Prisma } from "../platform/db/generated/client.ts";
import { write } from "../platform/events/index.ts";
import { defineJob } from "../platform/jobs/index.ts";
import { type Difference, repricedSql } from "./differences.query.ts";
import { lockMembers } from "./ledger-locks.ts";
import { rulesInForce } from "./rules-in-force.query.ts";
import { standingsMoved } from "./standings-moved.ts";
import { rowsOf, writeDifferences } from "./write-differences.ts";

/** Members whose points are counted anew in one transaction. */
const BATCH = 100;

/**
 * Takes lines that are worth something else under the rules in force back and books them anew, member after member; goes on
 * where it was when it is interrupted. Ends early when a newer run has taken its place.
 */
export const recountPoints = defineJob({
  name: "recount-points",
  payload: z.object({ run: z.uuid() }),
  attempts: 25,
  run: async (ctx, { run }) => {
    for (let more = true; more; ) more = await recountBatch(ctx, run);
  },
});

async function recountBatch(ctx: Ctx, id: string): Promise<boolean> {
  return write(ctx, async (writing) => {
    const { tx } = writing;
    const [run] = await tx.$queryRaw<{ cursor: string | null; done: number }[]>`
      SELECT cursor, done FROM "ReviewRun" WHERE id = ${id}::uuid AND "finishedAt" IS NULL FOR UPDATE`;
    if (!run) return false;
    const members = await lockMembers(
      tx,
      Prisma.sql`SELECT * FROM (SELECT "userId" FROM "Standing"
        WHERE "userId" > COALESCE(${run.cursor}::uuid, '00000000-0000-0000-0000-000000000000') ORDER BY "userId" LIMIT ${BATCH}) next`,
    );
    const last = members.at(-1);
    if (last === undefined) {
      await tx.reviewRun.update({ where: { id }, data: { finishedAt: ctx.now() } });
      return false;
    }
    const { rules, version } = await rulesInForce(tx);
    const differences = await tx.$queryRaw<Difference[]>`${repricedSql(rules, members)}`;
    if (differences.length > 0) {
      await writeDifferences(tx, rowsOf(differences), { now: ctx.now(), rules: version, eventId: null });
      await standingsMoved(ctx, writing, differences);
    }
    await tx.reviewRun.update({ where: { id }, data: { cursor: last, done: run.done + members.length } });
    return true;
  });
}
