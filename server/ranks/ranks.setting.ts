import { z } from "zod";
import { rankRights } from "../platform/authorize/index.ts";
import { defineSetting } from "../settings/index.ts";
import { longestRankName, mostAsked, mostRanks, requirementNames } from "./ranks-limits.schema.ts";

const name = z.string().trim().min(1).max(longestRankName);
const asked = z.int().min(0);
const rank = z.strictObject({
  key: z.string().regex(/^[a-z][a-z0-9-]{1,29}$/, "rankKey"),
  names: z.strictObject({ en: name, de: name }),
  points: asked,
  acceptances: asked,
  accountDays: asked,
  cleanDays: asked,
  rights: z.array(z.enum(rankRights)).max(rankRights.length),
});

const ladderSchema = z
  .strictObject({
    ranks: z.array(rank).min(1).max(mostRanks),
    /** Accepted answers on a board from which somebody counts as an expert there. */
    expertAcceptances: z.int().min(1).max(10_000),
  })
  .superRefine(({ ranks }, context) => {
    const refuse = (path: (string | number)[], message: string) =>
      context.addIssue({ code: "custom", path: ["ranks", ...path], message });
    const keys = new Set<string>();
    const rights = new Set<string>();
    for (const [place, step] of ranks.entries()) {
      const before = ranks[place - 1];
      if (keys.has(step.key)) refuse([place, "key"], "duplicated");
      keys.add(step.key);
      for (const right of step.rights) {
        if (rights.has(right)) refuse([place, "rights"], "rightTwice");
        rights.add(right);
      }
      for (const what of requirementNames) {
        if (step[what] > mostAsked[what]) refuse([place, what], "nobodyCanMeet");
        if (!before && step[what] > 0) refuse([place, what], "firstAsksNothing");
        if (before && step[what] < before[what]) refuse([place, what], "outOfOrder");
      }
      // With the same requirements the step below could never be held by anybody.
      if (before && requirementNames.every((what) => step[what] === before[what])) {
        refuse([place, "points"], "sameAsBefore");
      }
    }
    for (const language of ["en", "de"] as const) {
      const names = ranks.map((step) => step.names[language].toLowerCase());
      const twice = names.findIndex((value, place) => names.indexOf(value) < place);
      if (twice >= 0) refuse([twice, "names", language], "duplicated");
    }
  });

export type LadderSetting = z.infer<typeof ladderSchema>;

const step = (
  key: string,
  en: string,
  de: string,
  [points, acceptances, accountDays, cleanDays]: [number, number, number, number],
  rights: LadderSetting["ranks"][number]["rights"] = [],
): LadderSetting["ranks"][number] => ({
  key,
  names: { en, de },
  points,
  acceptances,
  accountDays,
  cleanDays,
  rights,
});

/** The ladder of ranks from the first step up (product.md §4). A rank has its own rights and those of the ranks below it. */
export const ranksSetting = defineSetting<LadderSetting>({
  key: "ranks",
  schema: ladderSchema,
  defaults: {
    ranks: [
      step("newcomer", "Newcomer", "Neu dabei", [0, 0, 0, 0]),
      step("contributor", "Contributor", "Mitwirkend", [50, 1, 7, 0], ["RETAG"]),
      step("helper", "Helper", "Hilfreich", [250, 5, 30, 0], ["MORE_LINKS", "SUGGEST_EDITS"]),
      step("expert", "Expert", "Fachkundig", [1_000, 20, 90, 90], ["ACCEPT_ON_EXPERTISE", "SKIP_REVIEW"]),
      step("master", "Master", "Meisterlich", [3_000, 75, 180, 90]),
      step("luminary", "Luminary", "Koryphäe", [10_000, 250, 365, 90]),
    ],
    expertAcceptances: 5,
  },
});
