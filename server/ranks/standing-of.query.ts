import { type Ctx, isSignedIn, type RankRight } from "../platform/authorize/index.ts";
import { Forbidden } from "../platform/errors/index.ts";
import { metricsFrom } from "../reputation/metrics/metrics.schema.ts";
import { placeOf, type Rank, type Requirement, requirementsOf } from "./ladder.ts";
import { ladderOf } from "./with-rights.ts";

/** A change of rank as the member reads it. */
export interface RankChangeView {
  id: string;
  at: Date;
  before: { key: string; name: string };
  after: { key: string; name: string };
  up: boolean;
  /** What was met, or for a loss what was missing; empty when the ladder itself changed. */
  why: Requirement[];
}

/** Where the signed-in member stands on the ladder, and what is missing for the next step. */
export interface StandingView {
  rank: { key: string; name: string };
  rights: RankRight[];
  /** What the rank asks for, so that a loss that threatens can be seen. */
  held: Requirement[];
  next: { key: string; name: string; rights: readonly RankRight[]; requirements: Requirement[] } | null;
  changes: RankChangeView[];
  /** Accepted answers on a board from which somebody counts as an expert there. */
  expertAcceptances: number;
  countedAt: Date | null;
}

/** What a rank is called in a language; a rank the ladder no longer has is called by its key. */
export function rankName(ranks: readonly Rank[], key: string, locale: string): string {
  const rank = ranks.find((step) => step.key === key);
  return rank?.names[locale] ?? rank?.names.en ?? key;
}

/** The standing of whoever asks. Throws Forbidden for visitors. */
export async function standingOf(ctx: Ctx): Promise<StandingView> {
  if (!isSignedIn(ctx.actor)) throw new Forbidden("signInFirst");
  const userId = ctx.actor.id;
  const { ranks, expertAcceptances } = ladderOf(ctx);
  const [person, changes] = await Promise.all([
    ctx.db.user.findUniqueOrThrow({ where: { id: userId }, select: { rank: true, metrics: true } }),
    ctx.db.rankChange.findMany({ where: { userId }, orderBy: [{ at: "desc" }, { id: "desc" }], take: 20 }),
  ]);
  const metrics = metricsFrom(person.metrics?.values);
  const place = placeOf(ranks, person.rank);
  const named = (key: string) => ({ key, name: rankName(ranks, key, ctx.locale) });
  const [rank, next] = [ranks[place], ranks[place + 1]];
  return {
    rank: named(rank?.key ?? person.rank),
    rights: ranks.slice(0, place + 1).flatMap((step) => step.rights),
    held: rank ? requirementsOf(rank, metrics) : [],
    next: next ? { ...named(next.key), rights: next.rights, requirements: requirementsOf(next, metrics) } : null,
    changes: changes.map((change) => ({
      id: change.id,
      at: change.at,
      before: named(change.before),
      after: named(change.after),
      up: placeOf(ranks, change.after) > placeOf(ranks, change.before),
      why: (change.why ?? []) as unknown[] as Requirement[],
    })),
    expertAcceptances,
    countedAt: person.metrics?.countedAt ?? null,
  };
}
