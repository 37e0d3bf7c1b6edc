import assert from "node:assert/strict";
import { test } from "node:test";
import { contextOf, visitor } from "../../platform/authorize/index.ts";
import type { Prisma } from "../../platform/db/generated/client.ts";
import { NotFound } from "../../platform/errors/index.ts";
import { openWorld } from "../../testing/world.ts";
import { figuresShown, figureYears, yearFigures } from "./figures.query.ts";
import { figuresCsv } from "./figures-csv.ts";

const world = await openWorld();
const author = await world.person("otto");
const [moderator, admin] = [await world.person("mo", "MODERATOR"), await world.person("ada", "ADMIN")];
const day = (date: string) => new Date(`${date}T12:00:00Z`);
const hours = (from: Date, count: number) => new Date(from.getTime() + count * 3_600_000);

/** A year written by hand: nine decisions, four appeals, five notices; and one of each outside of it. */
async function aYear() {
  let count = 0;
  const statement = async (at: string, data: Partial<Prisma.StatementUncheckedCreateInput>) => {
    const eventId = `00000000-0000-7000-8000-${String(++count).padStart(12, "0")}`;
    const base = { decision: "POST_REMOVED", source: "MODERATOR", ground: "GUIDELINE" } as const;
    return world.db.statement.create({ data: { eventId, userId: author.id, ...base, at: day(at), ...data } });
  };
  const automated = { automatedDecision: true } as const;
  const [s1, s2] = [
    await statement("2025-01-01", { point: "no-spam" }),
    await statement("2025-02-01", { point: "no-spam", undoneAt: day("2025-02-03") }),
  ];
  await statement("2025-03-01", { point: "be-kind" });
  const s4 = await statement("2025-03-02", {
    source: "FLAGS",
    decision: "POST_HIDDEN",
    ...automated,
    point: "no-spam",
  });
  const s5 = await statement("2025-03-03", {
    ...{ source: "FLAGS", decision: "POST_HIDDEN", ...automated, point: "no-spam" },
    undoneAt: day("2025-03-04"),
  });
  await statement("2025-04-01", { source: "RULE", decision: "POST_REJECTED", automatedDetection: true });
  await statement("2025-05-01", { source: "NOTICE", ground: "LAW", point: "no-illegal" });
  await statement("2025-06-01", { decision: "WARNED" });
  await statement("2025-12-31", { decision: "SUSPENDED", until: day("2026-01-07") });
  await statement("2024-12-31", { ...automated });
  await statement("2026-01-01", { point: "no-spam" });
  const appeal = (statementId: string, at: Date, after: number | null, outcome: "UPHELD" | "REVERSED" | null) =>
    world.db.appeal.create({
      data: { statementId, text: "No", at, outcome, decidedAt: after === null ? null : hours(at, after) },
    });
  await appeal(s1.id, day("2025-01-02"), 10, "UPHELD");
  await appeal(s2.id, day("2025-02-02"), 20, "REVERSED");
  await appeal(s5.id, day("2025-03-04"), 60, "REVERSED");
  await appeal(s4.id, day("2025-03-05"), null, null);
  const notice = (
    category: "ILLEGAL" | "PERSONAL_DATA",
    at: Date,
    after: number | null,
    outcome: "REMOVED" | "KEPT" | null,
  ) =>
    world.db.notice.create({
      data: {
        ...{ receipt: `N-${++count}`, category, address: "/t/1", text: "x", at, outcome },
        decidedAt: after === null ? null : hours(at, after),
      },
    });
  await notice("ILLEGAL", day("2025-01-05"), 2, "REMOVED");
  await notice("ILLEGAL", day("2025-01-06"), 5, "KEPT");
  await notice("ILLEGAL", day("2025-01-07"), 30, "REMOVED");
  await notice("ILLEGAL", day("2025-12-31"), null, null);
  await notice("PERSONAL_DATA", day("2025-01-08"), 4, "REMOVED");
  await notice("PERSONAL_DATA", day("2024-06-08"), 400, "KEPT");
}
await aYear();

test("the figures of a year are what was written down in it, no more and no less", async () => {
  const year = await yearFigures(world.as(admin), 2025);
  assert.deepEqual(year.notices, [
    { category: "ILLEGAL", count: 4, decided: 3, acted: 2, medianHours: 5 },
    { category: "PERSONAL_DATA", count: 1, decided: 1, acted: 1, medianHours: 4 },
  ]);
  const lines = year.decisions.map((row) => [
    row.decision,
    row.source,
    row.ground,
    row.point,
    row.count,
    row.automated,
    row.undone,
  ]);
  assert.deepEqual(lines, [
    ["POST_HIDDEN", "FLAGS", "GUIDELINE", "no-spam", 2, 2, 1],
    ["POST_REMOVED", "MODERATOR", "GUIDELINE", "be-kind", 1, 0, 0],
    ["POST_REMOVED", "MODERATOR", "GUIDELINE", "no-spam", 2, 0, 1],
    ["POST_REMOVED", "NOTICE", "LAW", "no-illegal", 1, 0, 0],
    ["POST_REJECTED", "RULE", "GUIDELINE", null, 1, 0, 0],
    ["WARNED", "MODERATOR", "GUIDELINE", null, 1, 0, 0],
    ["SUSPENDED", "MODERATOR", "GUIDELINE", null, 1, 0, 0],
  ]);
  assert.deepEqual(year.appeals, { count: 4, upheld: 1, reversed: 2, open: 1, medianHours: 20 });
  assert.deepEqual(year.automated, { count: 2, undone: 1, of: 9 });
});

test("a year in which nothing happened is empty, and the years to choose from begin with the first act", async () => {
  const year = await yearFigures(world.as(moderator), 2023);
  assert.deepEqual([year.notices, year.decisions, year.automated.of], [[], [], 0]);
  assert.deepEqual(year.appeals, { count: 0, upheld: 0, reversed: 0, open: 0, medianHours: null });
  assert.deepEqual(await figureYears(world.as(admin)), [2026, 2025, 2024]);
});

test("members and visitors find no figures until the setting shows them to everybody", async () => {
  const agent = await world.person("gil", "AGENT");
  const stranger = contextOf(visitor, { now: world.now });
  for (const ctx of [stranger, world.as(author), world.as(agent)]) {
    await assert.rejects(yearFigures(ctx, 2025), NotFound);
    await assert.rejects(figureYears(ctx), NotFound);
  }
  const open = contextOf(visitor, { now: world.now, settings: new Map([["fairness", { publicFigures: true }]]) });
  assert.deepEqual([figuresShown(stranger), figuresShown(open)], [false, true]);
  assert.equal((await yearFigures(open, 2025)).appeals.count, 4);
});

test("IN-06 the CSV has one line for each number and no cell that a spreadsheet would run", async () => {
  const figures = await yearFigures(world.as(admin), 2025);
  const [first] = figures.decisions;
  assert.ok(first);
  const csv = figuresCsv({ ...figures, decisions: [{ ...first, point: '=HYPERLINK("x")' }] });
  const lines = csv.trimEnd().split("\r\n");
  assert.equal(lines[0], "year,what,kind,source,ground,point,measure,value");
  assert.ok(lines.includes("2025,notices,ILLEGAL,,,,medianHours,5"));
  assert.ok(lines.includes(`2025,decisions,POST_HIDDEN,FLAGS,GUIDELINE,"'=HYPERLINK(""x"")",undone,1`));
  assert.equal(lines.length, 1 + 2 * 4 + 4 + 5 + 3);
});
