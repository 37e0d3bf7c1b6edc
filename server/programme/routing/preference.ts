import type { z } from "zod";
import { authorize, type Ctx, isSignedIn, personId } from "../../platform/authorize/index.ts";
import { Forbidden, Invalid } from "../../platform/errors/index.ts";
import { write } from "../../platform/events/index.ts";
import { setting } from "../../settings/index.ts";
import { canUsePackage } from "../programme.policy.ts";
import type { preferenceInput } from "./routing.schema.ts";
import { routingSetting } from "./routing.setting.ts";
import { routingLimits } from "./routing-limits.schema.ts";

/** How somebody wants to be asked, and what holds where they chose nothing. */
export interface PreferenceView {
  /** False: everything is as the programme says. */
  chosen: boolean;
  /** Null: as many as the programme says. */
  perDay: number | null;
  /** Hours of the own day; both null: none are quiet. */
  quietFrom: number | null;
  quietUntil: number | null;
  /** Null when nothing is paused. */
  pausedUntil: Date | null;
  usual: { perDay: number; quietFrom: number; quietUntil: number };
  /** The zone the hours are of. */
  timeZone: string;
}

/** How the actor wants to be asked; null for whoever is not in the programme. */
export async function preference(ctx: Ctx): Promise<PreferenceView | null> {
  if (!isSignedIn(ctx.actor) || !canUsePackage(ctx.actor).ok) return null;
  const { perDay, quietFrom, quietUntil } = setting(ctx, routingSetting);
  const usual = { perDay, quietFrom, quietUntil };
  const row = await ctx.db.offerPreference.findUnique({ where: { userId: ctx.actor.id } });
  const { timeZone } = ctx.actor;
  if (!row) return { chosen: false, perDay: null, quietFrom, quietUntil, pausedUntil: null, usual, timeZone };
  const paused = row.pausedUntil && row.pausedUntil > ctx.now() ? row.pausedUntil : null;
  const { perDay: own, quietFrom: from, quietUntil: until } = row;
  return { chosen: true, perDay: own, quietFrom: from, quietUntil: until, pausedUntil: paused, usual, timeZone };
}

/**
 * Saves how the actor wants to be asked.
 * @throws Forbidden, Invalid("quietFrom" | "quietUntil" | "pausedUntil", …) for what contradicts itself
 */
export async function savePreference(ctx: Ctx, input: z.infer<typeof preferenceInput>): Promise<{ saved: true }> {
  authorize(ctx, canUsePackage(ctx.actor));
  const userId = personId(ctx.actor);
  if (!userId) throw new Forbidden("signInFirst");
  const { quietFrom, quietUntil, pausedUntil } = input;
  if (quietFrom === null && quietUntil !== null) throw new Invalid("quietFrom", "bothOrNone");
  if (quietFrom !== null && quietUntil === null) throw new Invalid("quietUntil", "bothOrNone");
  if (quietFrom !== null && quietFrom === quietUntil) throw new Invalid("quietUntil", "sameHour");
  const now = ctx.now();
  const latest = new Date(now.getTime() + routingLimits.pauseDays * 86_400_000);
  if (pausedUntil && pausedUntil <= now) throw new Invalid("pausedUntil", "inThePast");
  if (pausedUntil && pausedUntil > latest)
    throw new Invalid("pausedUntil", "tooFar", { most: routingLimits.pauseDays });
  await write(ctx, async ({ tx }) => {
    const wish = { ...input, updatedAt: now };
    await tx.offerPreference.upsert({ where: { userId }, create: { userId, ...wish }, update: wish });
  });
  return { saved: true };
}
