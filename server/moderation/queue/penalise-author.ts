import type { Ctx } from "../../platform/authorize/index.ts";
import { Conflict } from "../../platform/errors/index.ts";
import { write } from "../../platform/events/index.ts";
import { setting } from "../../settings/index.ts";
import { givePenalty, liftPenaltyIn, nextRungOf, penaltiesSetting } from "../penalties/index.ts";
import type { Item } from "./decision.ts";

type Kind = "WARNING" | "SILENCE" | "SUSPENSION";

/** Gives whoever wrote an item's post a warning they must read; rights and ranks are asked by the penalty itself. */
export async function warnAuthor(ctx: Ctx, item: Item, reason: string): Promise<string> {
  return penaliseAuthor(ctx, item, "WARNING", reason);
}

/**
 * Gives whoever an item is about a penalty, for as long as their history suggests. Returns its id. Throws
 * Conflict("nobodyToWarn") when there is nobody any more.
 */
export async function penaliseAuthor(ctx: Ctx, item: Item, kind: Kind, reason: string): Promise<string> {
  const author =
    item.authorId && (await ctx.db.user.findUnique({ where: { id: item.authorId }, select: { name: true } }));
  if (!author) throw new Conflict("nobodyToWarn");
  const days = kind === "WARNING" ? null : ((await lastingDays(ctx, item, kind)) ?? 0);
  const post = item.subjectKind === "post" ? item.subjectId : null;
  const about = { name: author.name, reason, note: "", days, point: null, post, seen: null };
  return (await givePenalty(ctx, { kind, ...about })).penalty;
}

/** For how many days the next silence or suspension of an item's author is by their history; null is for good. */
export async function lastingDays(ctx: Ctx, item: Item, kind: "SILENCE" | "SUSPENSION"): Promise<number | null> {
  const history = await ctx.db.penalty.findMany({
    where: { userId: item.authorId ?? item.subjectId },
    select: { kind: true, days: true, startsAt: true, liftedAt: true },
  });
  return nextRungOf(kind, history, ctx.now(), setting(ctx, penaltiesSetting).forgetAfterDays).days;
}

/** Takes such a penalty back; one that was taken back or is over already stays so. */
export async function takeBackPenalty(ctx: Ctx, kept: unknown): Promise<void> {
  const id: unknown = Object(kept).penalty;
  if (typeof id !== "string") return;
  const now = ctx.now();
  const open = await ctx.db.penalty.count({
    where: { id, liftedAt: null, OR: [{ endsAt: null }, { endsAt: { gt: now } }] },
  });
  if (open > 0) await write(ctx, (writing) => liftPenaltyIn(ctx, writing, id, "The decision was undone."));
}
