import { z } from "zod";
import { metricNames } from "../reputation/metrics/metrics.schema.ts";
import type { UserCard } from "../users/user-card.ts";
import { type BadgeGrade, type BadgeIcon, badgeGrades, badgeIcons, badgeLimits } from "./badges-limits.schema.ts";

export const badgeKeyInput = z
  .string()
  .trim()
  .min(2)
  .max(40)
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);

const name = z.string().trim().min(2).max(badgeLimits.name);
const purpose = z.string().trim().min(3).max(badgeLimits.purpose);

export const criteriaInput = z
  .array(z.strictObject({ metric: z.enum(metricNames), atLeast: z.int().min(1).max(badgeLimits.atLeast) }))
  .max(badgeLimits.criteria);

/** Everything an admin may set of a badge. */
export const badgeInput = z.strictObject({
  key: badgeKeyInput,
  names: z.strictObject({ en: name, de: name }),
  purposes: z.strictObject({ en: purpose, de: purpose }),
  grade: z.enum(badgeGrades).default("BRONZE"),
  icon: z.enum(badgeIcons).default("star"),
  enabled: z.boolean().default(true),
  criteria: criteriaInput.default([]),
});
export type BadgeInput = z.infer<typeof badgeInput>;

export const giveBadgeInput = z.strictObject({
  key: badgeKeyInput,
  name: z.string().trim().min(1).max(40),
  citation: z.string().trim().min(10).max(badgeLimits.citation),
});
export const takeBadgeInput = z.strictObject({
  key: badgeKeyInput,
  name: z.string().trim().min(1).max(40),
  reason: z.string().trim().min(10).max(badgeLimits.citation),
});

/** A medal with its words, in the language of the reader. */
export interface BadgeView {
  key: string;
  name: string;
  purpose: string;
  grade: BadgeGrade;
  icon: BadgeIcon;
}

/** A badge in the list of all, with how many hold it. */
export interface BadgeRow extends BadgeView {
  holderCount: number;
  /** Given by people, not by counting. */
  byHand: boolean;
}

/** A badge somebody holds, with since when and, when it was given by hand, what for. */
export interface HeldBadge extends BadgeView {
  at: Date;
  citation: string | null;
}

/** One holder in the public list. `id` is the holding. */
export interface HolderView {
  id: string;
  person: UserCard;
  at: Date;
  citation: string | null;
}
