import type { Ctx } from "../platform/authorize/index.ts";
import { write } from "../platform/events/index.ts";
import { firstInMonths } from "../reputation/index.ts";
import { forgetActor } from "../users/index.ts";
import { reviewMembers } from "./review-members.ts";

/** Members of one transaction. */
const batch = 1_000;
export const reviewKind = "review";

export interface ReviewProgress {
  done: number;
  total: number;
  changed: number;
}

/**
 * Reviews all members in the order of their ids, a thousand in each transaction. A pass that was interrupted goes on
 * where it was, unless it is to begin anew; two processes at once share one pass.
 * @returns how many members were looked at and how many changed, by this call
 */
export async function reviewAll(
  ctx: Ctx,
  options: { anew?: boolean; onProgress?: (progress: ReviewProgress) => void } = {},
): Promise<ReviewProgress> {
  const runId = await openRun(ctx, options.anew ?? false);
  const months = await firstInMonths(ctx.db, ctx.now());
  let changed = 0;
  for (;;) {
    const step = await reviewBatch(ctx, runId, months);
    changed += step.changed.length;
    for (const id of step.changed) forgetActor(id);
    const progress = { done: step.done, total: step.total, changed };
    options.onProgress?.(progress);
    if (step.finished) return progress;
  }
}

/** The pass that is open, or a new one. */
async function openRun(ctx: Ctx, anew: boolean): Promise<string> {
  return ctx.db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('review of all', 0))`;
    const unfinished = { kind: reviewKind, finishedAt: null };
    if (anew) await tx.reviewRun.updateMany({ where: unfinished, data: { finishedAt: ctx.now() } });
    const open = await tx.reviewRun.findFirst({ where: unfinished });
    if (open) return open.id;
    const total = await tx.user.count({ where: { erasedAt: null } });
    return (await tx.reviewRun.create({ data: { kind: reviewKind, total, startedAt: ctx.now() } })).id;
  });
}

interface Step {
  done: number;
  total: number;
  changed: string[];
  finished: boolean;
}

function reviewBatch(ctx: Ctx, runId: string, months: ReadonlyMap<string, number>): Promise<Step> {
  return write(ctx, async (writing) => {
    const { tx } = writing;
    await tx.$queryRaw`SELECT id FROM "ReviewRun" WHERE id = ${runId}::uuid FOR UPDATE`;
    const run = await tx.reviewRun.findUniqueOrThrow({ where: { id: runId } });
    if (run.finishedAt) return { done: run.done, total: run.total, changed: [], finished: true };
    const rows = await tx.user.findMany({
      where: { erasedAt: null, ...(run.cursor && { id: { gt: run.cursor } }) },
      orderBy: { id: "asc" },
      take: batch,
      select: { id: true },
    });
    const ids = rows.map((row) => row.id);
    const changed = ids.length > 0 ? await reviewMembers(ctx, writing, ids, months) : [];
    const finished = ids.length < batch;
    const { done, total } = await tx.reviewRun.update({
      where: { id: runId },
      data: {
        done: { increment: ids.length },
        ...(ids.length > 0 && { cursor: ids.at(-1) ?? null }),
        ...(finished && { finishedAt: ctx.now() }),
      },
    });
    return { done, total, changed, finished };
  });
}
