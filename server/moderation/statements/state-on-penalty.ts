import type { Tx } from "../../platform/db/client.ts";
import { defineReaction } from "../../platform/events/index.ts";
import { penaltyGiven, penaltyLifted } from "../penalties/penalties.events.ts";
import { statementUndone } from "./statements.events.ts";
import type { StatementDecision } from "./statements-limits.schema.ts";
import { writeStatement } from "./write-statement.ts";

/** Notes are among staff and need no reasons. */
const decisions: Readonly<Record<string, StatementDecision>> = {
  WARNING: "WARNED",
  SILENCE: "SILENCED",
  SUSPENSION: "SUSPENDED",
};

/** Whoever is warned, silenced or suspended learns why, for how long and how to appeal; in whatever order these run. */
export const stateOnPenaltyGiven = defineReaction({
  name: "statements.stateOnPenaltyGiven",
  on: penaltyGiven,
  run: async (ctx, writing, { id, actorId, payload }) => {
    const { penaltyId, userId, kind, point, endsAt, reason } = payload;
    const decision = decisions[kind];
    if (!decision) return;
    const penalty = await held(writing.tx, penaltyId);
    await writeStatement(ctx, writing, {
      eventId: id,
      userId,
      decision,
      source: "MODERATOR",
      point,
      reason,
      automatedDetection: false,
      automatedDecision: actorId === null,
      byId: actorId,
      about: { penaltyId, until: endsAt ? new Date(endsAt) : null },
      undone: penalty?.undone ?? false,
    });
  },
});

/** A penalty that was taken back; one that another took the place of has a new statement instead. */
export const undoOnPenaltyLifted = defineReaction({
  name: "statements.undoOnPenaltyLifted",
  on: penaltyLifted,
  run: async (ctx, { tx, record }, { actorId, payload: { penaltyId, replacedBy } }) => {
    if (replacedBy) return;
    await held(tx, penaltyId);
    const undone = await tx.statement.updateManyAndReturn({
      where: { penaltyId, undoneAt: null },
      data: { undoneAt: ctx.now() },
      select: { id: true, userId: true },
    });
    for (const { id, userId } of undone) {
      record(statementUndone, { statementId: id, userId, byId: actorId }, { actorId: null });
    }
  },
});

/** Whether a penalty was taken back, unless another took its place; it stays as it is until this reaction ends. */
async function held(tx: Tx, penaltyId: string): Promise<{ undone: boolean } | undefined> {
  const [penalty] = await tx.$queryRaw<{ undone: boolean }[]>`
    SELECT "liftedAt" IS NOT NULL AND "replacedById" IS NULL AS undone FROM "Penalty"
    WHERE id = ${penaltyId}::uuid FOR UPDATE`;
  return penalty;
}
