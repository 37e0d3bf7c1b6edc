import type { z } from "zod";
import { authorize, type Ctx, isSignedIn } from "../../platform/authorize/index.ts";
import type { Tx } from "../../platform/db/client.ts";
import type { Sweep } from "../../platform/db/generated/client.ts";
import { Conflict, Forbidden, Invalid, NotFound } from "../../platform/errors/index.ts";
import { write } from "../../platform/events/index.ts";
import { enqueue } from "../../platform/jobs/index.ts";
import { loadMember } from "./member-facts.ts";
import { sweepCancelled, sweepStarted, sweepUndone } from "./penalties.events.ts";
import { canSweep } from "./penalties.policy.ts";
import type { sweepInput } from "./penalties.schema.ts";
import { sweepJob } from "./sweep.job.ts";

/** For how long a sweep can be undone, in ms. */
export const undoSweepFor = 24 * 3_600_000;

/**
 * Takes everything a member wrote and that is in sight, for spammers: a job does it in batches. What moderators took before
 * stays as it is. @throws NotFound, Forbidden, Invalid("name", "nothingToTake"), Conflict("sweepUnderWay")
 */
export async function startSweep(ctx: Ctx, input: z.output<typeof sweepInput>): Promise<{ sweep: string }> {
  return write(ctx, async ({ tx, record }) => {
    const member = await loadMember(tx, { name: input.name }, { lock: true });
    authorize(ctx, canSweep(ctx.actor, member));
    if (!isSignedIn(ctx.actor)) throw new Forbidden("signInFirst");
    const under = { userId: member.id, state: { in: ["RUNNING" as const, "UNDOING" as const] } };
    if ((await tx.sweep.count({ where: under })) > 0) throw new Conflict("sweepUnderWay");
    const { id } = await tx.sweep.create({
      data: { userId: member.id, byId: ctx.actor.id, reason: input.reason, startedAt: ctx.now() },
      select: { id: true },
    });
    const total = await tx.$executeRaw`
      INSERT INTO "SweptPost" ("sweepId", "postId")
      SELECT ${id}::uuid, p.id FROM "Post" p WHERE p."authorId" = ${member.id}::uuid AND p.presence IN ('VISIBLE', 'HELD')`;
    if (total === 0) throw new Invalid("name", "nothingToTake");
    await tx.sweep.update({ where: { id }, data: { total } });
    record(sweepStarted, { sweepId: id, userId: member.id, reason: input.reason, total });
    await enqueue(tx, sweepJob, { sweep: id }, { key: `sweep:${id}` });
    return { sweep: id };
  });
}

/** Stops a sweep under way; what it took stays taken until it is undone. @throws NotFound, Forbidden, Conflict("sweepOver") */
export async function cancelSweep(ctx: Ctx, id: string): Promise<{ cancelled: true }> {
  return write(ctx, async ({ tx, record }) => {
    const sweep = await heldSweep(ctx, tx, id);
    if (sweep.state !== "RUNNING") throw new Conflict("sweepOver");
    await tx.sweep.update({ where: { id }, data: { state: "CANCELLED", finishedAt: ctx.now() } });
    const { userId, reason, done, total } = sweep;
    record(sweepCancelled, { sweepId: id, userId, reason, done, total });
    return { cancelled: true };
  });
}

/**
 * Gives back what a sweep took, within 24 hours; posts that somebody took anew meanwhile stay away.
 * @throws NotFound, Forbidden, Conflict("sweepOver") when it is undone already, Conflict("undoTooLate")
 */
export async function undoSweep(ctx: Ctx, id: string): Promise<{ undoing: true }> {
  return write(ctx, async ({ tx, record }) => {
    const sweep = await heldSweep(ctx, tx, id);
    if (sweep.state === "UNDOING" || sweep.state === "UNDONE") throw new Conflict("sweepOver");
    if (ctx.now().getTime() - sweep.startedAt.getTime() > undoSweepFor) throw new Conflict("undoTooLate");
    if (!isSignedIn(ctx.actor)) throw new Forbidden("signInFirst");
    await tx.sweep.update({
      where: { id },
      data: { state: "UNDOING", undoneById: ctx.actor.id, undoneAt: ctx.now() },
    });
    record(sweepUndone, { sweepId: id, userId: sweep.userId, reason: sweep.reason, done: sweep.done });
    await enqueue(tx, sweepJob, { sweep: id }, { key: `sweep:${id}` });
    return { undoing: true };
  });
}

/** The sweep under its lock, for who may sweep this member. */
async function heldSweep(ctx: Ctx, tx: Tx, id: string): Promise<Sweep> {
  await tx.$executeRaw`SELECT 1 FROM "Sweep" WHERE id = ${id}::uuid FOR UPDATE`;
  const sweep = await tx.sweep.findUnique({ where: { id } });
  if (!sweep) throw new NotFound();
  authorize(ctx, canSweep(ctx.actor, await loadMember(tx, { id: sweep.userId })));
  return sweep;
}
