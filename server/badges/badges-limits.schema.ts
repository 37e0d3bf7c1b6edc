/** How rare a badge is. */
export const badgeGrades = ["BRONZE", "SILVER", "GOLD"] as const;
export type BadgeGrade = (typeof badgeGrades)[number];

/** The signs a medal can carry; each is drawn in app/_parts/badges/medal-signs.ts. */
export const badgeIcons = [
  "question",
  "answer",
  "heart-bubble",
  "check",
  "check-twice",
  "check-shield",
  "trophy",
  "summit",
  "heart",
  "heart-rays",
  "heart-crown",
  "scholar",
  "key",
  "hourglass",
  "moon",
  "globe",
  "pencil",
  "page",
  "book",
  "library",
  "seal",
  "seal-star",
  "stamp",
  "flame",
  "campfire",
  "sun",
  "cake",
  "eye",
  "calendar-star",
  "star",
  "comet",
  "lifebuoy",
  "gift",
  "compass",
  "lightbulb",
] as const;
export type BadgeIcon = (typeof badgeIcons)[number];

/** Lengths and numbers of what can be set of a badge. */
export const badgeLimits = { name: 40, purpose: 160, citation: 280, criteria: 5, atLeast: 1_000_000 } as const;
