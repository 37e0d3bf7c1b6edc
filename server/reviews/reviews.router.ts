import { z } from "zod";
import {
  allowed,
  authorize,
  type Ctx,
  concealed,
  holds,
  isSignedIn,
  personId,
  refused,
} from "../platform/authorize/index.ts";
import { write } from "../platform/events/index.ts";
import { enqueue } from "../platform/jobs/index.ts";
import { mutation, query, router } from "../platform/rpc/index.ts";
import { reviewAllJob } from "./review-all.job.ts";
import { reviewKind } from "./review-all.ts";

/** How far the last pass over all members is. */
export interface ReviewRunView {
  total: number;
  done: number;
  startedAt: Date;
  finishedAt: Date | null;
}

async function lastRun(ctx: Ctx): Promise<ReviewRunView | null> {
  authorize(ctx, holds(ctx.actor, ["ADMIN"]) ? allowed : concealed);
  return ctx.db.reviewRun.findFirst({
    where: { kind: reviewKind },
    orderBy: [{ startedAt: "desc" }, { id: "desc" }],
    select: { total: true, done: true, startedAt: true, finishedAt: true },
  });
}

/** Begins a pass over all members, or lets the one under way go on. Admins only. */
async function reviewNow(ctx: Ctx): Promise<void> {
  const may = holds(ctx.actor, ["ADMIN"]);
  authorize(ctx, may ? allowed : refused(isSignedIn(ctx.actor) ? "adminsOnly" : "signInFirst"));
  await write(ctx, async ({ tx }) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('review of all', 0))`;
    const open = await tx.reviewRun.findFirst({ where: { kind: reviewKind, finishedAt: null } });
    const total = await tx.user.count({ where: { erasedAt: null } });
    const data = { kind: reviewKind, total, startedBy: personId(ctx.actor), startedAt: ctx.now() };
    if (!open) await tx.reviewRun.create({ data });
    await enqueue(tx, reviewAllJob, {}, { key: reviewAllJob.name });
  });
}

export const reviewsRouter = router({
  last: query.query(({ ctx }) => lastRun(ctx)),
  start: mutation.input(z.strictObject({})).mutation(({ ctx }) => reviewNow(ctx)),
});
