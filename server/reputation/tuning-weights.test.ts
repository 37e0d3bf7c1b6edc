import assert from "node:assert/strict";
import { test } from "node:test";
import { giveKudos } from "../kudos/index.ts";
import { visitor } from "../platform/authorize/index.ts";
import { Conflict, Invalid, NotFound } from "../platform/errors/index.ts";
import { callerOf } from "../router.ts";
import { acceptAnswer } from "../solutions/index.ts";
import { runJobs } from "../testing/run-jobs.ts";
import { openWorld } from "../testing/world.ts";
import { differences, subjects } from "../verify/verify.ts";
import { recountPoints } from "./recount-points.job.ts";
import { reputationSetting } from "./reputation.setting.ts";
import { saveWeights } from "./save-weights.ts";
import { simulate } from "./simulate.query.ts";
import { recounts, weightsInForce, weightVersions } from "./weights.queries.ts";
import type { ReputationRules } from "./weights.schema.ts";

const world = await openWorld();
const { db } = world;
await world.board("routers");
const ines = await world.person("ines", "ADMIN");
const nadia = await world.person("nadia", "MODERATOR", "EDITOR", "AGENT");
const jonas = await world.person("jonas");
const marta = await world.person("marta");
const admin = () => world.as(ines);
const rules = (changes: Partial<ReputationRules> = {}) => ({ ...reputationSetting.defaults, ...changes });

const asked = await callerOf(world.as(jonas)).topics.ask({
  board: "routers",
  title: "The router restarts at night",
  body: "Every night at three it restarts.",
  tags: ["restart"],
});
world.later({ hours: 1 });
const answered = await callerOf(world.as(marta)).topics.answer({
  topic: asked.topic,
  body: "Change the power supply.",
});
await acceptAnswer(world.as(jonas), { post: answered.postId });
for (let fan = 0; fan < 45; fan += 1) {
  world.later({ minutes: 1 });
  await giveKudos(world.as(await world.person(`fan-${fan}`)), { post: answered.postId, on: true });
}
await world.settle();
world.later({ days: 1 });

const points = async (name: string) => (await db.standing.findFirst({ where: { user: { name } } }))?.points ?? 0;
const followUp = async () => {
  await world.settle();
  await runJobs(world);
};
const ladder = [
  { key: "newcomer", points: 0, acceptances: 0, accountDays: 0, cleanDays: 0 },
  { key: "contributor", points: 50, acceptances: 1, accountDays: 7, cleanDays: 0 },
  { key: "helper", points: 200, acceptances: 1, accountDays: 30, cleanDays: 0 },
];

test("a simulation with the rules in force moves nobody", async () => {
  const found = await simulate(admin(), { rules: rules(), ladder: null });
  assert.deepEqual([found.members, found.changed, found.risers, found.fallers, found.ranks], [2, 0, [], [], []]);
  assert.deepEqual(found.points, { before: 3 + 215, after: 3 + 215 });
});

test("a simulation shows who would rise and fall, in points and ranks, and writes nothing", async () => {
  await db.user.update({ where: { id: marta.id }, data: { rank: "helper" } });
  const before = await db.reputationEntry.count();
  const found = await simulate(admin(), { rules: rules({ ASKED: 4, dailyCap: 100 }), ladder });
  assert.deepEqual([found.rising, found.falling, found.promoted, found.demoted], [1, 1, 0, 1]);
  assert.deepEqual(
    found.risers.map(({ name, points: moved }) => [name, moved]),
    [["jonas", { before: 3, after: 6 }]],
  );
  assert.deepEqual(
    found.fallers.map(({ name, points: moved, rank }) => [name, moved, rank]),
    [["marta", { before: 215, after: 115 }, { before: "helper", after: "contributor" }]],
  );
  assert.deepEqual(found.ranks, [
    { key: "newcomer", before: 1, after: 1 },
    { key: "contributor", before: 0, after: 1 },
    { key: "helper", before: 1, after: 0 },
  ]);
  assert.equal(await db.reputationEntry.count(), before);
  assert.equal(await points("marta"), 215);
});

test("another ladder alone names who would fall in rank, although nobody's points change", async () => {
  const higher = ladder.map((rank) => (rank.key === "helper" ? { ...rank, points: 1_000 } : rank));
  const found = await simulate(admin(), { rules: rules(), ladder: higher });
  assert.deepEqual([found.changed, found.promoted, found.demoted, found.risers], [0, 0, 1, []]);
  assert.deepEqual(
    found.fallers.map(({ name, rank }) => [name, rank]),
    [["marta", { before: "helper", after: "contributor" }]],
  );
});

test("saved weights hold for the past too: points come out as simulated, and the lines say they were counted anew", async () => {
  assert.deepEqual(await saveWeights(admin(), { version: 0, rules: rules({ ASKED: 4, dailyCap: 100 }) }), {
    version: 1,
  });
  await followUp();
  assert.deepEqual([await points("jonas"), await points("marta")], [6, 115]);
  const lines = await db.reputationEntry.findMany({
    where: { recounted: true, userId: jonas.id },
    orderBy: { id: "asc" },
  });
  assert.deepEqual(
    lines.map((line) => [line.reason, line.points, line.undoes !== null, line.rules]),
    [
      ["ASKED", -1, true, 1],
      ["ASKED", 4, false, 1],
    ],
  );
  assert.ok(lines.every((line) => line.eventId !== null && line.tagIds.length === 1 && line.boardId !== null));
  assert.deepEqual(await differences(db, world.now(), subjects.reputation), []);
  const [run] = await recounts(admin(), { most: 5 });
  assert.deepEqual([run?.total, run?.done, run?.by?.name, run?.finishedAt !== null], [2, 2, "ines", true]);
});

test("a recount that is killed goes on where it was, and running it again changes nothing", async () => {
  await saveWeights(admin(), { version: 1, rules: rules({ ASKED: 7 }) });
  await world.settle();
  const run = await db.reviewRun.findFirstOrThrow({ where: { kind: "recount", finishedAt: null } });
  const [first] = await db.standing.findMany({ orderBy: { userId: "asc" }, take: 1 });
  await db.reviewRun.update({ where: { id: run.id }, data: { cursor: first?.userId ?? null, done: 1 } });
  await recountPoints.run(admin(), { run: run.id });
  const later = await db.reviewRun.findUniqueOrThrow({ where: { id: run.id } });
  assert.deepEqual([later.done, later.finishedAt !== null], [2, true]);
  // The first member was passed over above, as if the batch before the kill had been theirs; now everybody, twice at once.
  await db.reviewRun.update({ where: { id: run.id }, data: { cursor: null, done: 0, finishedAt: null } });
  await Promise.all([recountPoints.run(admin(), { run: run.id }), recountPoints.run(admin(), { run: run.id })]);
  const count = await db.reputationEntry.count();
  await db.reviewRun.update({ where: { id: run.id }, data: { cursor: null, done: 0, finishedAt: null } });
  await recountPoints.run(admin(), { run: run.id });
  assert.equal(await db.reputationEntry.count(), count);
  assert.equal(await points("jonas"), 9);
  assert.deepEqual(await differences(db, world.now(), subjects.reputation), []);
});

test("thanks given while a recount is under way are counted by the new rules", async () => {
  await saveWeights(admin(), { version: 2, rules: rules({ KUDOS_ON_QUESTION: 9 }) });
  await giveKudos(world.as(marta), { post: asked.postId, on: true });
  await world.settle();
  // The question still brings what it brought, the thanks already what they now bring.
  assert.equal(await points("jonas"), 7 + 2 + 9);
  await followUp();
  assert.equal(await points("jonas"), 1 + 2 + 9);
  assert.deepEqual(await differences(db, world.now(), subjects.reputation), []);
});

test("the history keeps every version with its values and who saved it", async () => {
  const versions = await weightVersions(admin(), { most: 10 });
  assert.deepEqual(
    versions.map(({ version, by, rules: saved }) => [version, by?.name, saved.ASKED, saved.KUDOS_ON_QUESTION]),
    [
      [3, "ines", 1, 9],
      [2, "ines", 7, 2],
      [1, "ines", 4, 2],
    ],
  );
  const { version, rules: inForce, defaults } = await weightsInForce(admin());
  assert.deepEqual([version, inForce.KUDOS_ON_QUESTION, defaults], [3, 9, reputationSetting.defaults]);
});

test("rules that contradict themselves are refused with the field named", async () => {
  const refused = (changes: object, field: string) =>
    assert.rejects(
      callerOf(admin()).reputation.saveWeights({ version: 3, rules: { ...rules(), ...changes } }),
      (error: { cause?: unknown; message: string }) =>
        error.message.includes(field) || (error.cause instanceof Invalid && error.cause.field === field),
    );
  await refused({ dailyCap: 9 }, "dailyCap");
  await refused({ dailyCap: 0 }, "dailyCap");
  await refused({ POST_REMOVED: 5 }, "POST_REMOVED");
  await refused({ KUDOS_ON_ANSWER: -5 }, "KUDOS_ON_ANSWER");
  await refused({ ANSWERED: 1.5 }, "ANSWERED");
  await assert.rejects(saveWeights(admin(), { version: 1, rules: rules() }), Conflict);
});

test("AZ-20 for everybody but admins there is nothing to try out or to save", async () => {
  for (const ctx of [world.as(nadia), world.as(marta), world.as(visitor)]) {
    await assert.rejects(simulate(ctx, { rules: rules(), ladder: null }), NotFound);
    await assert.rejects(weightsInForce(ctx), NotFound);
    await assert.rejects(weightVersions(ctx, { most: 5 }), NotFound);
    await assert.rejects(recounts(ctx, { most: 5 }), NotFound);
    await assert.rejects(saveWeights(ctx, { version: 3, rules: rules() }), NotFound);
  }
});
