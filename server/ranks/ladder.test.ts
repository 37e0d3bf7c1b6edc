import assert from "node:assert/strict";
import { test } from "node:test";
import { rankRights } from "../platform/authorize/index.ts";
import { placeFor, type Rank, type RankMetrics, requirementsOf, rightsOf } from "./ladder.ts";
import { ranksSetting } from "./ranks.setting.ts";
import { mostAsked, requirementNames } from "./ranks-limits.schema.ts";

const { defaults, schema } = ranksSetting;
const ladder = defaults.ranks;
const named = (key: string) => ladder.find((rank) => rank.key === key) as Rank;
const metrics = (values: Partial<RankMetrics> = {}): RankMetrics => ({
  points: 0,
  acceptances: 0,
  accountDays: 0,
  cleanDays: 36_500,
  ...values,
});

/** The same numbers for every run of a test, spread evenly over 0–1. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

/** The field a ladder is refused for, with the reason. */
function refusal(change: (copy: typeof defaults) => void): string {
  const copy = structuredClone(defaults);
  change(copy);
  const result = schema.safeParse(copy);
  const issue = result.error?.issues[0];
  return issue ? `${issue.path.join(".")}: ${issue.code === "custom" ? issue.message : issue.code}` : "taken";
}

test("the ladder that is delivered is the one of the product, and may be saved", () => {
  assert.equal(
    refusal(() => {}),
    "taken",
  );
  assert.deepEqual(
    ladder.map(({ key, points, acceptances, accountDays, cleanDays }) => [
      key,
      points,
      acceptances,
      accountDays,
      cleanDays,
    ]),
    [
      ["newcomer", 0, 0, 0, 0],
      ["contributor", 50, 1, 7, 0],
      ["helper", 250, 5, 30, 0],
      ["expert", 1_000, 20, 90, 90],
      ["master", 3_000, 75, 180, 90],
      ["luminary", 10_000, 250, 365, 90],
    ],
  );
});

test("every requirement is needed, and exactly meeting them is enough", () => {
  for (const rank of ladder.slice(1)) {
    const exact = Object.fromEntries(requirementNames.map((name) => [name, rank[name]])) as Record<string, number> &
      RankMetrics;
    assert.equal(ladder[placeFor(ladder, exact)]?.key, rank.key);
    for (const { name } of requirementsOf(rank, exact)) {
      const short = { ...exact, [name]: exact[name] - 1 };
      assert.ok(placeFor(ladder, short) < ladder.indexOf(rank), `${rank.key} without enough ${name}`);
    }
  }
});

test("a rank is a function of what was counted and the ladder: more never lowers it, and the same gives the same", () => {
  const next = numbers(20_261_122);
  for (let round = 0; round < 5_000; round += 1) {
    const some = metrics({
      points: Math.floor(next() ** 3 * 20_000),
      acceptances: Math.floor(next() ** 3 * 400),
      accountDays: Math.floor(next() * 800),
      cleanDays: next() < 0.5 ? 36_500 : Math.floor(next() * 200),
    });
    const place = placeFor(ladder, some);
    assert.equal(placeFor(ladder, { ...some }), place);
    const held = ladder[place] as Rank;
    assert.ok(
      requirementsOf(held, some).every(({ met }) => met),
      "what is held is met",
    );
    const above = ladder.slice(place + 1);
    assert.ok(
      above.every((rank) => requirementsOf(rank, some).some(({ met }) => !met)),
      "nothing above is met",
    );
    const name = requirementNames[Math.floor(next() * requirementNames.length)] ?? "points";
    assert.ok(placeFor(ladder, { ...some, [name]: some[name] + Math.floor(next() * 1_000) }) >= place);
  }
});

test("a rank has its own rights and those of the ranks below it; an unknown one has those of the first", () => {
  assert.deepEqual(rightsOf(ladder, "newcomer"), []);
  assert.deepEqual(rightsOf(ladder, "contributor"), ["RETAG"]);
  assert.deepEqual(rightsOf(ladder, "luminary").toSorted(), [...rankRights].toSorted());
  assert.deepEqual(rightsOf(ladder, "no-such-rank"), []);
});

test("what a rank does not ask for is not shown as a requirement", () => {
  assert.deepEqual(requirementsOf(named("contributor"), metrics({ points: 20 })), [
    { name: "points", asked: 50, have: 20, met: false },
    { name: "acceptances", asked: 1, have: 0, met: false },
    { name: "accountDays", asked: 7, have: 0, met: false },
  ]);
});

const refused: [string, (copy: typeof defaults) => void][] = [
  ["ranks.2.points: outOfOrder", ({ ranks }) => Object.assign(ranks[2] ?? {}, { points: 40 })],
  ["ranks.3.cleanDays: too_small", ({ ranks }) => Object.assign(ranks[3] ?? {}, { cleanDays: -1 })],
  ["ranks.4.cleanDays: outOfOrder", ({ ranks }) => Object.assign(ranks[4] ?? {}, { cleanDays: 30 })],
  [
    "ranks.1.points: sameAsBefore",
    ({ ranks }) => Object.assign(ranks[1] ?? {}, { points: 0, acceptances: 0, accountDays: 0 }),
  ],
  ["ranks.0.acceptances: firstAsksNothing", ({ ranks }) => Object.assign(ranks[0] ?? {}, { acceptances: 1 })],
  ["ranks.2.key: duplicated", ({ ranks }) => Object.assign(ranks[2] ?? {}, { key: "contributor" })],
  [
    "ranks.2.names.de: duplicated",
    ({ ranks }) => Object.assign(ranks[2] ?? {}, { names: { en: "Helper", de: "neu dabei" } }),
  ],
  ["ranks.2.key: invalid_format", ({ ranks }) => Object.assign(ranks[2] ?? {}, { key: "Helper One" })],
  [
    "ranks.2.names.en: too_small",
    ({ ranks }) => Object.assign(ranks[2] ?? {}, { names: { en: " ", de: "Hilfreich" } }),
  ],
  ["ranks.2.rights.0: invalid_value", ({ ranks }) => Object.assign(ranks[2] ?? {}, { rights: ["DELETE_EVERYTHING"] })],
  ["ranks.2.rights: rightTwice", ({ ranks }) => Object.assign(ranks[2] ?? {}, { rights: ["RETAG"] })],
  ["ranks.5.points: nobodyCanMeet", ({ ranks }) => Object.assign(ranks[5] ?? {}, { points: mostAsked.points + 1 })],
  [
    "ranks.5.accountDays: nobodyCanMeet",
    ({ ranks }) => Object.assign(ranks[5] ?? {}, { accountDays: mostAsked.accountDays + 1 }),
  ],
  ["ranks.1.points: invalid_type", ({ ranks }) => Object.assign(ranks[1] ?? {}, { points: 1.5 })],
  ["ranks: too_small", (copy) => copy.ranks.splice(0)],
  ["expertAcceptances: too_small", (copy) => Object.assign(copy, { expertAcceptances: 0 })],
];

test("a ladder that contradicts itself is refused with the field named", () => {
  assert.deepEqual(
    refused.map(([, change]) => refusal(change)),
    refused.map(([sentence]) => sentence),
  );
});
