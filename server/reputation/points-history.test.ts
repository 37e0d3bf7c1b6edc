import assert from "node:assert/strict";
import { before, test } from "node:test";
import { giveKudos } from "../kudos/index.ts";
import { contextOf, visitor } from "../platform/authorize/index.ts";
import { callerOf } from "../router.ts";
import { runJobs } from "../testing/run-jobs.ts";
import { openWorld } from "../testing/world.ts";
import type { PointsKind } from "./reputation.schema.ts";

const world = await openWorld();
const reader = () => callerOf(contextOf(visitor, { now: world.now }));
const [ada, ben, cem] = [
  await world.person("ada"),
  await world.person("ben", "SUPER_USER"),
  await world.person("cem", "SUPER_USER"),
];
let topic = 0;
let answer = "";

async function history(kind: PointsKind = "all") {
  return (await reader().reputation.points({ name: "ben", kind, size: 100 })).rows;
}

async function pointsOf(name: string): Promise<number> {
  return (await reader().users.profile({ name })).points;
}

before(async () => {
  await world.board("routers");
  await world.board("lounge", { visibility: "SUPER_USERS" });
  const asked = await callerOf(world.as(ada)).topics.ask({
    board: "routers",
    title: "Which lamp means that the line is down?",
    body: "There are three of them and the manual names only two.",
    tags: ["lamp"],
  });
  topic = asked.topic;
  world.later({ hours: 1 });
  answer = (
    await callerOf(world.as(ben)).topics.answer({ topic, body: "The red one. Hold the button for ten seconds." })
  ).postId;
  world.later({ hours: 1 });
  await giveKudos(world.as(ada), { post: answer, on: true });
  await callerOf(world.as(ada)).solutions.accept({ post: answer });
  await world.settle();
});

test("every line says what happened, where and when, and all of them together are the member's points", async () => {
  const lines = await history();
  assert.deepEqual(lines.map((line) => [line.reason, line.points]).sort(), [
    ["ANSWERED", 2],
    ["ANSWER_ACCEPTED", 15],
    ["KUDOS_ON_ANSWER", 5],
  ]);
  assert.ok(lines.every((line) => line.topic?.number === topic && line.short === null && line.because === null));
  assert.equal(
    lines.reduce((sum, line) => sum + line.points, 0),
    await pointsOf("ben"),
  );
});

test("a line that was taken back stays and says that, and the one that takes it back says why", async () => {
  world.later({ hours: 1 });
  await giveKudos(world.as(ada), { post: answer, on: false });
  await world.settle();
  const [back, thanks] = (await history("back")).sort((a, b) => Number(b.takesBack) - Number(a.takesBack));
  assert.deepEqual([back?.reason, back?.points, back?.because], ["KUDOS_ON_ANSWER", -5, "kudos.taken"]);
  assert.deepEqual([thanks?.points, thanks?.undone, thanks?.short], [5, true, null]);
});

test("the history is narrowed by kind and read page by page without losing or repeating a line", async () => {
  assert.deepEqual(
    (await history("solutions")).map((line) => line.reason),
    ["ANSWER_ACCEPTED"],
  );
  assert.deepEqual(
    (await history("posts")).map((line) => line.reason),
    ["ANSWERED"],
  );
  assert.equal((await history("thanks")).length, 2);
  const all = await history();
  const paged: string[] = [];
  for (let cursor: string | null = null, first = true; first || cursor; first = false) {
    const page: Awaited<ReturnType<ReturnType<typeof reader>["reputation"]["points"]>> =
      await reader().reputation.points({ name: "ben", cursor, size: 1 });
    paged.push(...page.rows.map((line) => line.id));
    cursor = page.next;
  }
  assert.deepEqual(
    paged,
    all.map((line) => line.id),
  );
});

test("a damaged cursor shows the first page", async () => {
  const all = await history();
  for (const cursor of [
    "x",
    "WzFd",
    Buffer.from('["2026-01-01","1"]').toString("base64url"),
    Buffer.from('["x","y"]').toString("base64url"),
  ]) {
    const page = await reader().reputation.points({ name: "ben", cursor, size: 100 });
    assert.equal(page.rows.length, all.length, cursor);
  }
});

test("AZ-01 a line from a closed board names no topic, and expertise there does not exist for a visitor", async () => {
  const asked = await callerOf(world.as(cem)).topics.ask({
    board: "lounge",
    title: "What will the next firmware bring us?",
    body: "A question that stays in this room for the time being.",
    tags: ["firmware"],
  });
  world.later({ minutes: 5 });
  const said = await callerOf(world.as(ben)).topics.answer({ topic: asked.topic, body: "Faster starts, they say." });
  world.later({ minutes: 5 });
  await callerOf(world.as(cem)).solutions.accept({ post: said.postId });
  await world.settle();
  const lines = (await history()).filter((line) => line.topic === null);
  assert.deepEqual(lines.map((line) => line.points).sort(), [15, 2]);
  const seen = await callerOf(world.as(cem)).reputation.points({ name: "ben", size: 100 });
  assert.ok(seen.rows.every((line) => line.topic !== null));
  const open = await reader().reputation.expertise({ name: "ben" });
  assert.deepEqual(
    open.boards.map((one) => one.slug),
    ["routers"],
  );
  assert.deepEqual(
    open.tags.map((one) => one.name),
    ["lamp"],
  );
  assert.deepEqual([open.boards[0]?.acceptances, open.tags[0]?.points], [1, 17]);
  const inside = await callerOf(world.as(cem)).reputation.expertise({ name: "ben" });
  assert.deepEqual(inside.boards.map((one) => one.slug).sort(), ["lounge", "routers"]);
  assert.deepEqual(inside.tags.map((one) => one.name).sort(), ["firmware", "lamp"]);
});

test("points that were counted anew stand in their lines, and the change of rules is one sentence", async () => {
  const admin = await world.person("ines", "ADMIN");
  const caller = callerOf(world.as(admin));
  const { rules, version } = await caller.reputation.weights();
  world.later({ days: 1 });
  await caller.reputation.saveWeights({ version, rules: { ...rules, ANSWER_ACCEPTED: 20, ANSWERED: 1 } });
  await world.settle();
  await runJobs(world);
  const lines = await history();
  const [newest] = lines;
  assert.deepEqual([newest?.reason, newest?.recount], ["RECOUNT", { lines: 4, net: 8, newRules: true }]);
  assert.equal(lines.filter((line) => line.reason === "RECOUNT").length, 1);
  const accepted = lines.filter((line) => line.reason === "ANSWER_ACCEPTED");
  assert.deepEqual(
    accepted.map((line) => [line.points, line.recounted, line.undone]),
    [
      [20, true, false],
      [20, true, false],
    ],
  );
  assert.equal(
    lines.reduce((sum, line) => sum + line.points, 0),
    await pointsOf("ben"),
  );
});
