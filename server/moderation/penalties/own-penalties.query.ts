import { type Ctx, isSignedIn } from "../../platform/authorize/index.ts";
import type { PenaltyKind } from "./penalties-limits.schema.ts";

/** A penalty as the member it was given to reads it; who gave it stays unnamed. */
export interface OwnPenalty {
  id: string;
  kind: PenaltyKind;
  reason: string;
  point: string | null;
  startsAt: Date;
  /** Null: for good, or without a time. */
  endsAt: Date | null;
  readAt: Date | null;
  liftedAt: Date | null;
  /** It holds now. */
  running: boolean;
}

/** Longest list of a member's own penalties. */
const most = 50;

/** What the member was given, newest first, warnings that wait to be read before everything else. Never notes. */
export async function ownPenalties(ctx: Ctx): Promise<OwnPenalty[]> {
  if (!isSignedIn(ctx.actor)) return [];
  return penaltiesOf(ctx, ctx.actor.id);
}

/** The same for a member who proved in another way who they are. */
export async function penaltiesOf(ctx: Ctx, userId: string): Promise<OwnPenalty[]> {
  const rows = await ctx.db.penalty.findMany({
    where: { userId, kind: { not: "NOTE" } },
    orderBy: [{ startsAt: "desc" }, { id: "desc" }],
    take: most,
    select: {
      id: true,
      kind: true,
      reason: true,
      point: true,
      startsAt: true,
      endsAt: true,
      readAt: true,
      liftedAt: true,
    },
  });
  const own = rows.map((row) => ({ ...row, running: isRunning(row, ctx.now()) }));
  const waits = (row: OwnPenalty) => Number(row.kind === "WARNING" && row.running);
  return own.sort((one, other) => waits(other) - waits(one));
}

/** A warning runs until it is read, a silence or suspension until its end. */
export function isRunning(row: Pick<OwnPenalty, "kind" | "endsAt" | "readAt" | "liftedAt">, now: Date): boolean {
  if (row.liftedAt || row.kind === "NOTE") return false;
  if (row.kind === "WARNING") return row.readAt === null;
  return row.endsAt === null || row.endsAt > now;
}
