import type { Ctx } from "../../platform/authorize/index.ts";
import type { Writing } from "../../platform/events/index.ts";
import { forGood, restrictMember } from "../../users/index.ts";

/** Brings the account in line with its penalties: until when it is suspended and silenced by those that hold now. */
export async function applyPenalties(ctx: Ctx, writing: Writing, userId: string): Promise<void> {
  const now = ctx.now();
  const holding = await writing.tx.penalty.findMany({
    where: {
      userId,
      kind: { in: ["SILENCE", "SUSPENSION"] },
      liftedAt: null,
      OR: [{ endsAt: null }, { endsAt: { gt: now } }],
    },
    select: { kind: true, endsAt: true },
  });
  const until = (kind: string) => {
    const ends = holding.filter((one) => one.kind === kind).map((one) => (one.endsAt ?? forGood).getTime());
    return ends.length > 0 ? new Date(Math.max(...ends)) : null;
  };
  await restrictMember(ctx, writing, userId, {
    suspendedUntil: until("SUSPENSION"),
    silencedUntil: until("SILENCE"),
  });
}
