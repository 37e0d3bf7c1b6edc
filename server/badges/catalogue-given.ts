import type { CatalogueBadge } from "./catalogue.ts";

/** Distinctions: of the month, of the programme, and those given by hand. */
export const givenBadges: readonly CatalogueBadge[] = [
  {
    key: "member-of-the-month",
    grade: "GOLD",
    icon: "calendar-star",
    criteria: [{ metric: "monthsFirst", atLeast: 1 }],
    en: ["Member of the month", "Earned the most points of all members in a month"],
    de: ["Mitglied des Monats", "Hat in einem Monat die meisten Punkte gesammelt"],
  },
  {
    key: "super-user",
    grade: "GOLD",
    icon: "star",
    criteria: [{ metric: "superUser", atLeast: 1 }],
    en: ["Super user", "Is or was one of the super users of this community"],
    de: ["Super-User", "Gehört oder gehörte zu den Super-Usern dieser Community"],
  },
  {
    key: "alumni",
    grade: "SILVER",
    icon: "comet",
    criteria: [{ metric: "alumni", atLeast: 1 }],
    en: ["Alumni", "Was a super user and left with our thanks"],
    de: ["Ehemalige", "War Super-User und ist mit unserem Dank gegangen"],
  },
  {
    key: "flagger",
    grade: "SILVER",
    icon: "eye",
    criteria: [{ metric: "flagsUpheld", atLeast: 10 }],
    en: ["Watchful eye", "Helps to keep this place civil with well-founded reports"],
    de: ["Wachsames Auge", "Hilft mit begründeten Hinweisen, dass es hier freundlich bleibt"],
  },
  {
    key: "lifesaver",
    grade: "GOLD",
    icon: "lifebuoy",
    criteria: [],
    en: ["Lifesaver", "Helped somebody far beyond what could be expected"],
    de: ["Rettung in der Not", "Hat jemandem weit über das Übliche hinaus geholfen"],
  },
];
