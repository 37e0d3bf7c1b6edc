import type { BadgeGrade, BadgeIcon } from "./badges-limits.schema.ts";
import { firstBadges } from "./catalogue-first.ts";
import { givenBadges } from "./catalogue-given.ts";
import { steadyBadges } from "./catalogue-steady.ts";
import type { Criterion } from "./criteria.ts";

/** A badge as Kundig brings it along; admins may change everything but its key afterwards. */
export interface CatalogueBadge {
  key: string;
  grade: BadgeGrade;
  icon: BadgeIcon;
  /** All of them; none means that it is given by hand. */
  criteria: readonly Criterion[];
  /** Name and what it is given for. */
  en: readonly [string, string];
  de: readonly [string, string];
}

/** The badges of a new community, in their order (product.md §4). */
export const catalogue: readonly CatalogueBadge[] = [...firstBadges, ...steadyBadges, ...givenBadges];
