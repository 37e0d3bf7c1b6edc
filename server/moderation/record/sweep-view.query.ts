import type { Ctx } from "../../platform/authorize/index.ts";
import { canSweep, type LoadedMember, undoSweepFor } from "../penalties/index.ts";
import type { SweepView } from "./record.schema.ts";

/** The last sweep of a member and how far it is; null when there was none. */
export async function lastSweep(ctx: Ctx, member: LoadedMember): Promise<SweepView | null> {
  const row = await ctx.db.sweep.findFirst({ where: { userId: member.id }, orderBy: { startedAt: "desc" } });
  if (!row) return null;
  const { id, state, total, done, restored, reason, startedAt } = row;
  const may = canSweep(ctx.actor, member).ok;
  const fresh = ctx.now().getTime() - startedAt.getTime() <= undoSweepFor;
  const undoable = state === "RUNNING" || state === "CANCELLED" || state === "DONE";
  const can = { cancel: may && state === "RUNNING", undo: may && undoable && fresh && done > 0 };
  return { id, state, total, done, restored, reason, startedAt, can };
}
