import assert from "node:assert/strict";
import { before, test } from "node:test";
import { contextOf, visitor } from "../platform/authorize/index.ts";
import { NotFound } from "../platform/errors/index.ts";
import { callerOf } from "../router.ts";
import { openWorld } from "../testing/world.ts";
import { bookkeeper } from "./book.testing.ts";

const world = await openWorld();
const { book, tagged } = bookkeeper(world);
const reader = () => callerOf(contextOf(visitor, { now: world.now }));
const names = (list: { person: { name: string } }[]) => list.map((one) => one.person.name);

before(async () => {
  await world.board("routers");
  await world.board("mesh", { parent: { connect: { slug: "routers" } } });
  await world.board("phones");
  await world.board("lounge", { visibility: "SUPER_USERS" });
  for (const name of ["ada", "ben", "cem", "dua", "eva"]) await world.person(name);
  await world.person("nadia", "AGENT");
});

test("equal points share a place, and first among them stands who reached them first", async () => {
  await book("ada", "routers", 10, "2026-05-30T12:00:00Z");
  await book("ben", "routers", 10, "2026-05-29T12:00:00Z");
  await book("cem", "routers", 30, "2026-05-31T12:00:00Z", { reason: "ANSWER_ACCEPTED" });
  const { leaders } = await reader().reputation.leaders({ period: "month" });
  assert.deepEqual(
    leaders.map((one) => [one.person.name, one.place, one.points, one.solutions]),
    [
      ["cem", 1, 30, 1],
      ["ben", 2, 10, 0],
      ["ada", 2, 10, 0],
    ],
  );
  const { leaders: two } = await reader().reputation.leaders({ period: "month", most: 2 });
  assert.deepEqual(names(two), ["cem", "ben"]);
});

test("a period counts whole days by when the fact came about, and lines that were taken back count nowhere", async () => {
  await book("dua", "routers", 500, "2026-05-25T23:59:59Z");
  await book("dua", "routers", 5, "2026-05-26T00:00:00Z");
  await book("eva", "routers", 900, "2026-05-31T00:00:00Z", { undone: true });
  const week = await reader().reputation.leaders({ period: "week" });
  assert.deepEqual(
    week.leaders.map((one) => [one.person.name, one.points]),
    [
      ["cem", 30],
      ["ben", 10],
      ["ada", 10],
      ["dua", 5],
    ],
  );
  const month = await reader().reputation.leaders({ period: "month" });
  assert.deepEqual([month.leaders[0]?.person.name, month.leaders[0]?.points], ["dua", 505]);
  await book("eva", "phones", 4, "2026-03-03T00:00:00Z");
  assert.ok(names((await reader().reputation.leaders({ period: "quarter" })).leaders).includes("eva"));
  await book("ben", "phones", 7_000, "2026-03-02T23:59:59Z");
  assert.equal((await reader().reputation.leaders({ period: "quarter" })).leaders[0]?.person.name, "dua");
  assert.equal((await reader().reputation.leaders({ period: "all" })).leaders[0]?.person.name, "ben");
});

test("a board is counted with the boards under it, in a period and for all time", async () => {
  await book("ada", "mesh", 2_000, "2026-05-28T00:00:00Z", { reason: "ANSWER_ACCEPTED" });
  for (const period of ["month", "all"] as const) {
    const { leaders } = await reader().reputation.leaders({ period, board: "routers" });
    const [first] = leaders;
    assert.deepEqual([first?.person.name, first?.points, first?.solutions], ["ada", 2_010, 1], period);
    assert.ok(!names(leaders).includes("eva"));
    const under = await reader().reputation.leaders({ period, board: "mesh" });
    assert.deepEqual(names(under.leaders), ["ada"], period);
  }
});

test("a tag is counted by the tags a line was booked with, alone and together with a board", async () => {
  const wifi = await tagged("wifi", "routers");
  await book("eva", "phones", 70, "2026-05-27T00:00:00Z", { tagIds: [wifi] });
  await book("dua", "routers", 60, "2025-05-27T00:00:00Z", { tagIds: [wifi] });
  const list = async (input: object) => names((await reader().reputation.leaders({ tag: "wifi", ...input })).leaders);
  assert.deepEqual(await list({ period: "all" }), ["eva", "dua"]);
  assert.deepEqual(await list({ period: "month" }), ["eva"]);
  assert.deepEqual(await list({ period: "all", board: "routers" }), ["dua"]);
});

test("staff are never ranked among members and stand on a list of their own", async () => {
  await book("nadia", "routers", 90_000, "2026-05-31T00:00:00Z");
  for (const input of [{ period: "month" }, { period: "all" }, { period: "all", board: "routers" }] as const) {
    const { leaders, team } = await reader().reputation.leaders(input);
    assert.ok(!names(leaders).includes("nadia"));
    assert.deepEqual(names(team), ["nadia"]);
    assert.equal(leaders[0]?.place, 1);
  }
});

test("whoever leaves the list stands on none, and those below move up", async () => {
  const ada = await world.db.user.findUniqueOrThrow({ where: { name: "ada" } });
  const set = (hide: boolean) => world.db.user.update({ where: { id: ada.id }, data: { hideFromLeaders: hide } });
  await book("ada", "routers", 1, "2026-04-20T00:00:00Z");
  await set(true);
  const { leaders } = await reader().reputation.leaders({ period: "month", board: "routers" });
  assert.deepEqual([names(leaders).includes("ada"), leaders[0]?.place], [false, 1]);
  for (const list of [
    (await reader().reputation.leaders({ period: "all" })).leaders,
    (await reader().reputation.leaders({ period: "all", board: "mesh" })).leaders,
    await reader().reputation.helpers({}),
    await reader().reputation.months({}),
  ])
    assert.ok(!names(list).includes("ada"));
  await set(false);
  assert.ok(names(await reader().reputation.helpers({})).includes("ada"));
});

test("AZ-01 what happened on a closed board counts on no list, and closed boards and their tags do not exist there", async () => {
  const secret = await tagged("briefing", "lounge");
  await book("eva", "lounge", 50_000, "2026-05-31T00:00:00Z", { reason: "ANSWER_ACCEPTED", tagIds: [secret] });
  const curious = await world.person("sam", "SUPER_USER");
  for (const caller of [reader(), callerOf(world.as(curious))]) {
    for (const period of ["week", "month", "quarter", "all"] as const) {
      const { leaders } = await caller.reputation.leaders({ period });
      const eva = leaders.find((one) => one.person.name === "eva");
      assert.ok((eva?.points ?? 0) < 1_000 && (eva?.solutions ?? 0) === 0, period);
      for (const input of [{ board: "lounge" }, { tag: "briefing" }, { board: "no-such" }, { tag: "no-such" }])
        await assert.rejects(
          caller.reputation.leaders({ period, ...input }),
          (error: Error) => error.cause instanceof NotFound,
        );
    }
    assert.ok(!names(await caller.reputation.helpers({})).includes("eva"));
  }
});

test("the members of the month are the first of each full month, and two who are equal both are", async () => {
  await book("ben", "routers", 300, "2026-04-30T23:59:59Z");
  await book("cem", "routers", 300, "2026-04-01T00:00:00Z");
  await book("cem", "routers", 99_999, "2026-06-01T00:00:00Z");
  const months = await reader().reputation.months({ months: 2 });
  assert.deepEqual(
    months.map((one) => [one.month.toISOString().slice(0, 7), one.person.name, one.points]),
    [
      ["2026-05", "ada", 2_010],
      ["2026-04", "ben", 300],
      ["2026-04", "cem", 300],
    ],
  );
});
