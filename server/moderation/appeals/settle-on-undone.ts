import { defineReaction } from "../../platform/events/index.ts";
import { userErased } from "../../users/users.events.ts";
import { closeItem } from "../queue/close-item.ts";
import { statementUndone } from "../statements/statements.events.ts";
import { itemDecisions } from "./appeals-limits.schema.ts";

/** Whoever decided takes it back while the appeal waits: the appeal has what it asked for. */
export const settleAppealOnUndone = defineReaction({
  name: "appeals.settleOnStatementUndone",
  on: statementUndone,
  run: async (ctx, { tx }, { payload: { statementId, byId } }) => {
    // The item is held first, as by whoever decides about it.
    await tx.$executeRaw`
      SELECT 1 FROM "ReviewItem" WHERE kind = 'APPEAL' AND "decidedAt" IS NULL
        AND "subjectId" = (SELECT a.id FROM "Appeal" a WHERE a."statementId" = ${statementId}::uuid) FOR UPDATE`;
    const [settled] = await tx.appeal.updateManyAndReturn({
      where: { statementId, decidedAt: null },
      data: { outcome: "REVERSED", decidedAt: ctx.now(), decidedById: byId },
      select: { id: true },
    });
    if (!settled) return;
    const item = { kind: "APPEAL", subjectId: settled.id, decision: itemDecisions.REVERSED, byId, reason: "" } as const;
    await closeItem(tx, item, ctx.now());
  },
});

/** Words of a person who left go; that there was an appeal stays, for the figures of the year. Open ones are closed. */
export const forgetAppeals = defineReaction({
  name: "forget-appeals-on-user-erased",
  on: userErased,
  run: async (ctx, { tx }, { payload: { userId } }) => {
    const appeals = await tx.appeal.findMany({
      where: { statement: { userId } },
      select: { id: true, decidedAt: true },
    });
    for (const { id, decidedAt } of appeals) {
      const closed = decidedAt ? {} : { outcome: "UPHELD" as const, decidedAt: ctx.now() };
      await tx.appeal.update({ where: { id }, data: { text: "", reason: "", ...closed } });
      await closeItem(
        tx,
        { kind: "APPEAL", subjectId: id, decision: itemDecisions.UPHELD, byId: null, reason: "" },
        ctx.now(),
      );
    }
  },
});
