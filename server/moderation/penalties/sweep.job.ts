import { z } from "zod";
import { allowed, type Ctx } from "../../platform/authorize/index.ts";
import type { Sweep } from "../../platform/db/generated/client.ts";
import { type Writing, write } from "../../platform/events/index.ts";
import { defineJob, enqueue } from "../../platform/jobs/index.ts";
import { restorePostIn, takePostIn } from "../../topics/index.ts";
import { sweepActor } from "./sweep-actor.ts";

/** Posts of one transaction, and transactions before other jobs get their turn. */
const batch = 20;
const batches = 10;

/**
 * Takes or gives back the posts of a sweep, batch after batch. Where it stands is written with each batch, so that a run
 * that is interrupted goes on there; one that was cancelled stops before its next batch.
 */
export const sweepJob = defineJob({
  name: "sweep-member",
  payload: z.object({ sweep: z.uuid() }),
  attempts: 20,
  run: async (ctx, { sweep }) => {
    for (let done = 0; done < batches; done += 1) if (!(await nextBatch(ctx, sweep))) return;
    await ctx.db.$transaction((tx) => enqueue(tx, sweepJob, { sweep }));
  },
});

/** @returns whether there is more to do */
async function nextBatch(ctx: Ctx, id: string): Promise<boolean> {
  return write(ctx, async (writing) => {
    await writing.tx.$executeRaw`SELECT 1 FROM "Sweep" WHERE id = ${id}::uuid FOR UPDATE`;
    const sweep = await writing.tx.sweep.findUnique({ where: { id } });
    if (sweep?.state === "RUNNING") return take(ctx, writing, sweep);
    if (sweep?.state === "UNDOING") return giveBack(ctx, writing, sweep);
    return false;
  });
}

async function take(ctx: Ctx, writing: Writing, sweep: Sweep): Promise<boolean> {
  const { tx } = writing;
  const next = await tx.sweptPost.findMany({
    where: { sweepId: sweep.id, takenAt: null },
    orderBy: { postId: "asc" },
    take: batch,
  });
  const as = bearing(ctx, writing, await sweepActor(tx, sweep.byId));
  let taken = 0;
  for (const { sweepId, postId } of next) {
    const key = { sweepId_postId: { sweepId, postId } };
    const post = await tx.post.findUnique({ where: { id: postId }, select: { presence: true } });
    if (post?.presence !== "VISIBLE" && post?.presence !== "HELD") {
      // Somebody was faster; it is not the sweep's to give back.
      await tx.sweptPost.delete({ where: key });
      continue;
    }
    const how = { presence: "REMOVED", reason: sweep.reason.slice(0, 255), ground: sweptGround } as const;
    await takePostIn(as.ctx, as.writing, postId, how, () => allowed);
    await tx.sweptPost.update({ where: key, data: { takenAt: ctx.now() } });
    taken += 1;
  }
  const over = next.length < batch;
  await tx.sweep.update({
    where: { id: sweep.id },
    data: { done: { increment: taken }, ...(over && { state: "DONE", finishedAt: ctx.now() }) },
  });
  return !over;
}

async function giveBack(ctx: Ctx, writing: Writing, sweep: Sweep): Promise<boolean> {
  const { tx } = writing;
  const next = await tx.sweptPost.findMany({
    where: { sweepId: sweep.id, takenAt: { not: null }, restoredAt: null },
    orderBy: { postId: "asc" },
    take: batch,
  });
  const as = bearing(ctx, writing, await sweepActor(tx, sweep.undoneById ?? sweep.byId));
  let restored = 0;
  for (const { sweepId, postId, takenAt } of next) {
    const removal = await tx.removal.findFirst({
      where: { postId, undoneAt: null },
      orderBy: { createdAt: "desc" },
      select: { createdAt: true, byId: true },
    });
    const ours = removal?.byId === sweep.byId && removal.createdAt.getTime() === takenAt?.getTime();
    if (ours) await restorePostIn(as.ctx, as.writing, postId, () => allowed);
    await tx.sweptPost.update({ where: { sweepId_postId: { sweepId, postId } }, data: { restoredAt: ctx.now() } });
    restored += Number(ours);
  }
  const over = next.length < batch;
  await tx.sweep.update({
    where: { id: sweep.id },
    data: { restored: { increment: restored }, ...(over && { state: "UNDONE" }) },
  });
  return !over;
}

/** Marks posts of a sweep, so that its member is told once and not of each of them. */
const sweptGround = { source: "MODERATOR", category: "sweep" } as const;

/** The same transaction in the name of the moderator: what is taken and recorded bears it. */
function bearing(ctx: Ctx, writing: Writing, actor: Ctx["actor"]): { ctx: Ctx; writing: Writing } {
  const byId = actor.kind === "member" || actor.kind === "staff" ? actor.id : null;
  const record: Writing["record"] = (definition, payload, about = {}) =>
    writing.record(definition, payload, { actorId: byId, ...about });
  return { ctx: { ...ctx, actor }, writing: { ...writing, record } };
}
