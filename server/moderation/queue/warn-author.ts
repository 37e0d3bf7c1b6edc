import type { Ctx } from "../../platform/authorize/index.ts";
import { Conflict } from "../../platform/errors/index.ts";
import { write } from "../../platform/events/index.ts";
import { givePenalty, liftPenaltyIn } from "../penalties/index.ts";
import type { Item } from "./decision.ts";

/** Gives whoever wrote an item's post a warning they must read; rights and ranks are asked by the penalty itself. */
export async function warnAuthor(ctx: Ctx, item: Item, reason: string): Promise<string> {
  const author =
    item.authorId && (await ctx.db.user.findUnique({ where: { id: item.authorId }, select: { name: true } }));
  if (!author) throw new Conflict("nobodyToWarn");
  const about = { name: author.name, reason, note: "", days: null, point: null, post: item.subjectId, seen: null };
  return (await givePenalty(ctx, { kind: "WARNING", ...about })).penalty;
}

/** Takes such a warning back; one that was taken back already stays so. */
export async function takeBackWarning(ctx: Ctx, kept: unknown): Promise<void> {
  const id: unknown = Object(kept).penalty;
  if (typeof id !== "string") return;
  const open = await ctx.db.penalty.count({ where: { id, liftedAt: null } });
  if (open > 0) await write(ctx, (writing) => liftPenaltyIn(ctx, writing, id, "The decision was undone."));
}
