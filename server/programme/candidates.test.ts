import assert from "node:assert/strict";
import { test } from "node:test";
import type { Actor } from "../platform/authorize/index.ts";
import { callerOf } from "../router.ts";
import { openWorld } from "../testing/world.ts";
import { candidateEvidence } from "./candidate-evidence.query.ts";
import { candidateFigures } from "./candidate-figures.query.ts";
import { judge, meets, noFigures } from "./candidate-rule.ts";
import { forecast, neededFor } from "./capacity.ts";
import { findCandidates } from "./find-candidates.query.ts";
import { signalsOf } from "./load.query.ts";
import { candidateRuleSetting } from "./programme.setting.ts";

const world = await openWorld();
const text = "Hold the button for ten seconds, then let it go and wait.";
await world.board("routers");
await world.board("lamps");
await world.board("lounge", { visibility: "SUPER_USERS" });
const nadia = await world.person("nadia", "MODERATOR");
const [marta, jon, olga, lee] = await Promise.all(["marta", "jon", "olga", "lee"].map((name) => world.person(name)));
assert.ok(marta && jon && olga && lee);
const rule = candidateRuleSetting.defaults;
const as = (who: Actor) => callerOf(world.as(who));
const ask = (who: Actor, board = "routers") =>
  as(who).topics.ask({ board, title: "What is this light for", body: text, tags: ["light"] });
const figures = async (more: Partial<Parameters<typeof candidateFigures>[1]> = {}) =>
  (await candidateFigures(world.db, { rule, asOf: world.now(), ...more })).get(marta.id);
const boardId = async (slug: string) => (await world.db.board.findUniqueOrThrow({ where: { slug } })).id;

test("the figures are those of answers to others, as they stood on the day asked for", async () => {
  const first = await ask(jon);
  world.later({ hours: 2 });
  const { postId: solved } = await as(marta).topics.answer({ topic: first.topic, body: text });
  world.later({ minutes: 10 });
  await as(marta).topics.answer({ topic: first.topic, body: `Or else: ${text}` });
  const second = await ask(olga, "lamps");
  world.later({ hours: 4 });
  const { postId: open } = await as(marta).topics.answer({ topic: second.topic, body: text });
  const own = await ask(marta);
  world.later({ minutes: 1 });
  await as(marta).topics.answer({ topic: own.topic, body: text });
  world.later({ minutes: 1 });
  const before = world.now();
  world.later({ days: 1 });
  await as(jon).solutions.accept({ post: solved });
  for (const giver of [jon, olga]) await as(giver).kudos.give({ post: solved, on: true });
  await as(lee).kudos.give({ post: open, on: true });
  world.later({ minutes: 1 });
  const counted = {
    answers: 3,
    questions: 2,
    solved: 1,
    acceptances: 1,
    share: 50,
    activeDays: 1,
    medianHours: 3,
    kudos: 3,
    people: 3,
    upheldFlags: 0,
  };
  assert.deepEqual(await figures(), counted);
  assert.deepEqual(await figures({ asOf: before }), {
    ...counted,
    solved: 0,
    acceptances: 0,
    share: 0,
    kudos: 0,
    people: 0,
  });
  assert.deepEqual(await figures({ boardId: await boardId("lamps") }), {
    ...counted,
    ...{ answers: 1, questions: 1, solved: 0, acceptances: 0, share: 0, medianHours: 4, kudos: 1, people: 1 },
  });
  await as(jon).solutions.revoke({ post: solved });
  assert.equal((await figures({ asOf: new Date(world.now().getTime() + 1) }))?.acceptances, 0);
  await as(jon).solutions.accept({ post: solved });
  world.later({ minutes: 1 });
});

test("without acceptance marks a helpful vote accepts, imported ones too, and the people are those who asked", async () => {
  const helpful = { ...rule, countHelpful: true };
  const third = await ask(lee);
  world.later({ hours: 1 });
  const { postId } = await as(marta).topics.answer({ topic: third.topic, body: text });
  world.later({ minutes: 1 });
  // Two answered questions have a helpful answer; on this one nobody voted yet.
  const three = { answers: 4, questions: 2, solved: 2, acceptances: 2, share: 100, kudos: 3, people: 2 };
  assert.deepEqual({ ...(await figures({ rule: helpful })), ...three }, await figures({ rule: helpful }));
  const { postId: other } = await as(jon).topics.answer({ topic: third.topic, body: text });
  await world.db.importedScore.create({ data: { postId: other, up: 2, at: world.now() } });
  world.later({ minutes: 1 });
  assert.equal((await figures({ rule: helpful }))?.share, 66.7);
  await world.db.importedScore.create({ data: { postId, up: 4, at: world.now() } });
  world.later({ minutes: 1 });
  const after = await figures({ rule: helpful });
  assert.deepEqual([after?.acceptances, after?.share, after?.kudos, after?.people], [3, 100, 7, 3]);
});

test("every figure can be checked row by row", async () => {
  for (const countHelpful of [false, true]) {
    const scope = { rule: { ...rule, countHelpful }, asOf: world.now() };
    const counted = await figures(scope);
    const evidence = await candidateEvidence(world.db, marta.id, scope);
    assert.ok(counted);
    const accepted = evidence.answers.filter((answer) => answer.accepted);
    assert.equal(evidence.answers.length, counted.answers);
    assert.equal(accepted.length, counted.acceptances);
    assert.equal(evidence.days.length, counted.activeDays);
    const topics = (rows: typeof accepted) =>
      new Set(rows.filter((row) => row.counts).map((row) => row.href.split("/")[2])).size;
    assert.equal(topics(evidence.answers), counted.questions);
    assert.equal(topics(accepted), counted.solved);
    const thanks = evidence.answers.reduce((sum, answer) => sum + answer.thanks, 0);
    assert.equal(countHelpful ? thanks : evidence.thanks.length, counted.kudos);
  }
});

test("a removed post stands against somebody, and what is in closed boards counts for nothing", async () => {
  const { topic } = await ask(jon);
  world.later({ hours: 1 });
  const { postId } = await as(marta).topics.answer({ topic, body: text });
  await as(nadia).topics.moderate({ post: postId, presence: "REMOVED", reason: "spam" });
  world.later({ minutes: 1 });
  assert.equal((await figures())?.upheldFlags, 1);
  const lounge = await boardId("lounge");
  assert.equal(await figures({ boardId: lounge }), undefined);
  await as(nadia).topics.restore({ post: postId });
  world.later({ minutes: 1 });
  assert.equal((await figures())?.upheldFlags, 0);
});

test("staff, people who left and people who are suspended are never candidates", async () => {
  const easy = { ...rule, acceptances: 1, share: 0, activeDays: 0, kudos: 0, people: 0, medianHours: 8_760 };
  const names = async () =>
    (await findCandidates(world.db, { rule: easy, asOf: world.now() })).map((row) => row.person.name);
  assert.deepEqual(await names(), ["marta"]);
  for (const state of [{ isStaff: true }, { erasedAt: world.now() }, { suspendedUntil: new Date("2099-01-01") }]) {
    await world.db.user.update({ where: { id: marta.id }, data: state });
    assert.deepEqual(await names(), []);
    await world.db.user.update({
      where: { id: marta.id },
      data: { isStaff: false, erasedAt: null, suspendedUntil: null },
    });
  }
});

test("half of the bar: counts halve, hours double, a clean record stays one", () => {
  const half = {
    answers: 9,
    questions: 20,
    solved: 5,
    acceptances: 5,
    share: 13,
    activeDays: 8,
    medianHours: 24,
    kudos: 10,
    people: 4,
    upheldFlags: 0,
  };
  assert.ok(meets(rule, half, 50) && !meets(rule, half));
  assert.ok(!meets(rule, { ...half, upheldFlags: 1 }, 50));
  assert.deepEqual(
    judge(rule, noFigures, 50).map(({ asked, met }) => [asked, met]),
    [
      [5, false],
      [13, false],
      [8, false],
      [24, false],
      [10, false],
      [4, false],
      [0, true],
    ],
  );
});

test("how many super users the volume needs", () => {
  const numbers = { membersEach: 1_000, least: 3 };
  const needed = (members: number, weekly: number) => neededFor({ members, weekly }, numbers);
  assert.equal(needed(200, 20).needed, 3);
  assert.deepEqual(needed(12_500, 150), { byMembers: 13, byQuestions: 3, needed: 13 });
  assert.equal(needed(900, 20).byQuestions, 3);
  assert.equal(needed(900, 2_500).needed, 50);
  assert.ok(needed(900, 5_000).needed >= 100);
  assert.equal(forecast([10, 20, 30, 40], 2), 60);
  assert.equal(forecast([40, 20, 0], 5), 0);
});

test("who falls silent, fades, or carries too much is noticed", () => {
  const now = world.now();
  const ago = (days: number) => new Date(now.getTime() - days * 86_400_000);
  const calm = {
    ...{ answers7: 5, usualWeek: 5, answers28: 20, before28: 20, solutions28: 5, activeDays28: 12 },
    ...{ offered28: 4, taken28: 2, declined28: 1, lastPostAt: ago(1), agreed: true, servesSince: ago(100) },
  };
  assert.deepEqual(signalsOf(calm, now), []);
  assert.deepEqual(signalsOf({ ...calm, lastPostAt: ago(15) }, now), ["SILENT"]);
  assert.deepEqual(signalsOf({ ...calm, lastPostAt: ago(15), servesSince: ago(2) }, now), []);
  assert.deepEqual(signalsOf({ ...calm, answers28: 9 }, now), ["FADING"]);
  assert.deepEqual(signalsOf({ ...calm, answers7: 25, activeDays28: 27 }, now), ["OVERLOADED", "NO_DAY_OFF"]);
  assert.deepEqual(signalsOf({ ...calm, offered28: 6, declined28: 4, agreed: false }, now), [
    "DECLINING_OFFERS",
    "AGREEMENT_OPEN",
  ]);
});
