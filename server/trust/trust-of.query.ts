import { authorize, type Ctx, isSignedIn } from "../platform/authorize/index.ts";
import { NotFound } from "../platform/errors/index.ts";
import { metricsFrom } from "../reputation/metrics/metrics.schema.ts";
import { setting } from "../settings/index.ts";
import { latelyOf } from "./lately.query.ts";
import { canGiveTrust, canSeeTrust } from "./trust.policy.ts";
import { trustSetting } from "./trust.setting.ts";
import { nothingLately, type TrustRequirement, trustRequirements } from "./trust-levels.ts";

/** How far a member is trusted and what the next level asks for. */
export interface TrustView {
  level: number;
  since: Date | null;
  /** Since when the requirements of level 3 are missing; null when they are not. */
  missingSince: Date | null;
  /** Days after which level 3 is lost then. */
  graceDays: number;
  byHand: { by: string | null; reason: string } | null;
  /** What the next level asks for; empty when there is none to be reached by reading. At level 3 its own are shown. */
  asked: { level: number; requirements: TrustRequirement[] } | null;
  /** Whether the one who asks may give and take level 4. */
  mayGive: boolean;
}

/** The trust level of a person, oneself when no name is given. Throws NotFound for whoever may not see it. */
export async function trustOf(ctx: Ctx, input: { name?: string | undefined }): Promise<TrustView> {
  const name = input.name ?? (isSignedIn(ctx.actor) ? ctx.actor.name : "");
  const person = await ctx.db.user.findUnique({
    where: { name, erasedAt: null },
    select: { id: true, trustLevel: true, trust: true, metrics: true },
  });
  if (!person) throw new NotFound();
  authorize(ctx, canSeeTrust(ctx.actor, person.id));
  const numbers = setting(ctx, trustSetting);
  const level = person.trustLevel;
  const next = level >= 4 ? null : (Math.min(3, level + 1) as 1 | 2 | 3);
  const lately = next === 3 ? await latelyOf(ctx.db, [person.id], ctx.now(), numbers.level3Window) : new Map();
  const metrics = metricsFrom(person.metrics?.values);
  const giver = person.trust?.givenById
    ? await ctx.db.user.findUnique({ where: { id: person.trust.givenById }, select: { displayName: true } })
    : null;
  return {
    level,
    since: person.trust?.since ?? null,
    missingSince: person.trust?.missingSince ?? null,
    graceDays: numbers.level3Grace,
    byHand: person.trust?.givenById ? { by: giver?.displayName ?? null, reason: person.trust.reason } : null,
    asked: next && {
      level: next,
      requirements: trustRequirements(next, numbers, metrics, lately.get(person.id) ?? nothingLately),
    },
    mayGive: canGiveTrust(ctx.actor).ok,
  };
}
