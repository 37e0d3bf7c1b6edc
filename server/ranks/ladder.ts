import type { RankRight } from "../platform/authorize/index.ts";
import { type RequirementName, requirementNames } from "./ranks-limits.schema.ts";

/** One step of the ladder: what it is called, what it asks for and what it adds to the rights of the steps below. */
export interface Rank extends Record<RequirementName, number> {
  key: string;
  names: Readonly<Record<string, string>>;
  rights: readonly RankRight[];
}

/** What of a member's metrics the ladder looks at. */
export type RankMetrics = Readonly<Record<RequirementName, number>>;

/** One requirement with what is asked and what is there. */
export interface Requirement {
  name: RequirementName;
  asked: number;
  have: number;
  met: boolean;
}

/** What a rank asks for and how far a member is; what asks for nothing is left out. Pure. */
export function requirementsOf(rank: Rank, metrics: RankMetrics): Requirement[] {
  return requirementNames
    .filter((name) => rank[name] > 0)
    .map((name) => ({ name, asked: rank[name], have: metrics[name], met: metrics[name] >= rank[name] }));
}

/** The place (from 0) of the highest rank whose requirements are all met; the first asks for nothing. Pure. */
export function placeFor(ladder: readonly Rank[], metrics: RankMetrics): number {
  const place = ladder.findLastIndex((rank) => requirementNames.every((name) => metrics[name] >= rank[name]));
  return Math.max(0, place);
}

/** The place of a rank by its key; a key the ladder no longer has stands at the first step. */
export function placeOf(ladder: readonly Rank[], key: string): number {
  return Math.max(
    0,
    ladder.findIndex((rank) => rank.key === key),
  );
}

/** Everything the ranks up to this one open. */
export function rightsOf(ladder: readonly Rank[], key: string): RankRight[] {
  return ladder.slice(0, placeOf(ladder, key) + 1).flatMap((rank) => rank.rights);
}
