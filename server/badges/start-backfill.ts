import { authorize, type Ctx, personId } from "../platform/authorize/index.ts";
import type { Tx } from "../platform/db/client.ts";
import { write } from "../platform/events/index.ts";
import { enqueue } from "../platform/jobs/index.ts";
import { backfillBadges, runKind } from "./backfill-badges.job.ts";
import { canArrangeBadges } from "./badges.policy.ts";

/** Has all members looked at for badges, in the caller's transaction; a run that is under way begins again. */
export async function startBackfill(ctx: Ctx, tx: Tx): Promise<void> {
  const total = await tx.memberMetrics.count();
  const begun = { total, done: 0, cursor: null, startedAt: ctx.now(), startedBy: personId(ctx.actor) };
  const { count } = await tx.reviewRun.updateMany({ where: { kind: runKind, finishedAt: null }, data: begun });
  if (count === 0) await tx.reviewRun.create({ data: { kind: runKind, ...begun } });
  await enqueue(tx, backfillBadges, {}, { key: "backfill-badges" });
}

/** An admin has all members looked at for badges now. */
export async function backfillNow(ctx: Ctx): Promise<void> {
  authorize(ctx, canArrangeBadges(ctx.actor));
  await write(ctx, ({ tx }) => startBackfill(ctx, tx));
}
