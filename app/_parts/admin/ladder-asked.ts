import { type RankRight, rankRights } from "../../../server/platform/authorize/index.ts";
import type { LadderSetting } from "../../../server/ranks/ranks.setting.ts";
import { requirementNames } from "../../../server/ranks/ranks-limits.schema.ts";

type Params = Record<string, string | string[] | undefined>;
type Step = LadderSetting["ranks"][number];

/** Steps beyond these are not read from an address. */
const most = 20;

/**
 * The ladder that was typed and sent for a trial, or null when none was. Steps without a key are left out; a number that
 * is none counts as 0, and saving says what is wrong with it.
 */
export function readLadder(params: Params, stored: LadderSetting): LadderSetting | null {
  const text = (name: string) => (typeof params[name] === "string" ? params[name] : "");
  const number = (name: string) => {
    const value = Number(text(name));
    return Number.isInteger(value) && value >= 0 && value <= 10_000_000 ? value : 0;
  };
  if (!("ranks.0.key" in params)) return null;
  const ranks: Step[] = [];
  for (let place = 0; place < most; place++) {
    const name = (field: string) => `ranks.${place}.${field}`;
    const key = text(name("key")).slice(0, 30);
    if (key === "") continue;
    const asked = Object.fromEntries(requirementNames.map((what) => [what, number(name(what))]));
    ranks.push({
      key,
      names: { en: text(name("names.en")).slice(0, 60), de: text(name("names.de")).slice(0, 60) },
      ...(asked as Pick<Step, (typeof requirementNames)[number]>),
      rights: [params[name("rights")] ?? []].flat().filter(isRight),
    });
  }
  return ranks.length === 0
    ? null
    : { ranks, expertAcceptances: number("expertAcceptances") || stored.expertAcceptances };
}

function isRight(text: string): text is RankRight {
  return rankRights.some((right) => right === text);
}
