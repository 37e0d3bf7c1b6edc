/** How rare a badge is. */
export const badgeGrades = ["BRONZE", "SILVER", "GOLD"] as const;
export type BadgeGrade = (typeof badgeGrades)[number];

/** The signs a medal can carry; each is drawn in app/_parts/badges/medal-signs.ts. */
export const badgeIcons = [
  "question",
  "answer",
  "check",
  "check-twice",
  "check-shield",
  "check-laurel",
  "check-summit",
  "heart",
  "heart-rays",
  "heart-crown",
  "wave",
  "scholar",
  "self-made",
  "hourglass",
  "moon",
  "languages",
  "pencil",
  "page",
  "book",
  "library",
  "seal",
  "seal-star",
  "seal-laurel",
  "flame",
  "flame-high",
  "sun-year",
  "cake",
  "flag",
  "calendar-star",
  "star",
  "star-path",
  "lifebuoy",
  "gift",
  "compass",
  "lightbulb",
] as const;
export type BadgeIcon = (typeof badgeIcons)[number];

/** Lengths and numbers of what can be set of a badge. */
export const badgeLimits = { name: 40, purpose: 160, citation: 280, criteria: 5, atLeast: 1_000_000 } as const;
