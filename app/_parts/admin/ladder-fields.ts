import { rankRights } from "../../../server/platform/authorize/index.ts";
import type { LadderSetting } from "../../../server/ranks/ranks.setting.ts";
import { longestRankName, mostAsked, requirementNames } from "../../../server/ranks/ranks-limits.schema.ts";
import type { MessageKey } from "../../_messages/index.ts";
import type { Translate } from "../../_messages/translate.ts";
import type { FieldGroup } from "./fields.ts";

type T = Translate<MessageKey<"admin">>;
type Step = LadderSetting["ranks"][number];

const blank: Step = {
  key: "",
  names: { en: "", de: "" },
  points: 0,
  acceptances: 0,
  accountDays: 0,
  cleanDays: 0,
  rights: [],
};

/** The questions of the ladder: a group for each rank, an empty one for another, and who is an expert of a board. */
export function ladderGroups(t: T, ladder: LadderSetting, locale: "en" | "de"): FieldGroup[] {
  const steps = ladder.ranks.map((rank, place) =>
    stepGroup(t, rank, place, t("rankGroup", { number: place + 1, name: rank.names[locale] })),
  );
  return [
    ...steps,
    stepGroup(t, blank, ladder.ranks.length, t("newRank")),
    {
      id: "experts",
      title: t("expertGroup"),
      fields: [
        {
          kind: "number",
          name: "expertAcceptances",
          label: t("expertAcceptances"),
          value: String(ladder.expertAcceptances),
          min: 1,
          max: 10_000,
        },
      ],
    },
  ];
}

function stepGroup(t: T, rank: Step, place: number, title: string): FieldGroup {
  const name = (field: string) => `ranks.${place}.${field}`;
  return {
    id: `rank-${place}`,
    title,
    dense: true,
    fields: [
      {
        kind: "text",
        name: name("key"),
        label: t("rankKey"),
        hint: t(rank.key === "" ? "newRankLead" : "rankKeyHint"),
        value: rank.key,
        most: 30,
        pattern: "[a-z][a-z0-9\\-]+",
      },
      { kind: "text", name: name("names.en"), label: t("rankNameEn"), value: rank.names.en, most: longestRankName },
      { kind: "text", name: name("names.de"), label: t("rankNameDe"), value: rank.names.de, most: longestRankName },
      ...requirementNames.map((what) => ({
        kind: "number" as const,
        name: name(what),
        label: t(`rank_${what}`),
        value: String(rank[what]),
        min: 0,
        max: mostAsked[what],
      })),
      {
        kind: "checks",
        name: name("rights"),
        label: t("rankRights"),
        values: [...rank.rights],
        choices: rankRights.map((right) => ({ value: right, label: t(`right_${right}`) })),
      },
    ],
  };
}
