import assert from "node:assert/strict";
import { test } from "node:test";
import type { Actor } from "../../platform/authorize/index.ts";
import { callerOf } from "../../router.ts";
import { openWorld } from "../../testing/world.ts";
import { countMetrics } from "./count-metrics.ts";
import { firstInMonths } from "./first-in-months.query.ts";
import { metricNames, metricsFrom } from "./metrics.schema.ts";

const world = await openWorld();
const text = "Hold the button for ten seconds, then let it go and wait.";
await world.board("routers");
const [mona, jon, olga] = [await world.person("mona"), await world.person("jon"), await world.person("olga")];
const as = (who: Actor) => callerOf(world.as(who));
const moderator = await world.person("nadia", "MODERATOR");

async function metricsOf(id: string, months?: Map<string, number>) {
  await world.settle();
  await countMetrics(world.db, [id], world.now(), months);
  return metricsFrom((await world.db.memberMetrics.findUniqueOrThrow({ where: { userId: id } })).values);
}

const ask = async (who = jon) => {
  world.later({ hours: 1 });
  return as(who).topics.ask({ board: "routers", title: "What is this light for", body: text, tags: ["light"] });
};
const answer = async (topic: number, who = mona) => {
  world.later({ hours: 1 });
  return as(who).topics.answer({ topic, body: text });
};

test("every metric is counted for every member, also for one who did nothing", async () => {
  const values = await metricsOf(olga.id);
  const stored = (await world.db.memberMetrics.findUniqueOrThrow({ where: { userId: olga.id } })).values;
  assert.deepEqual(Object.keys(Object(stored)).sort(), [...metricNames].sort());
  assert.equal(values.accountDays, 30);
  assert.equal(values.cleanDays, 36_500);
  assert.equal(values.points, 0);
});

test("an acceptance counts, and its undoing counts it back to exactly what was before", async () => {
  const { topic } = await ask();
  const { postId } = await answer(topic);
  const before = await metricsOf(mona.id);
  await as(jon).solutions.accept({ post: postId });
  const with1 = await metricsOf(mona.id);
  assert.equal(with1.acceptances, before.acceptances + 1);
  assert.equal(with1.points, before.points + 15);
  assert.equal((await metricsOf(jon.id)).questionsAccepted, 1);
  await as(jon).solutions.revoke({ post: postId });
  assert.deepEqual(await metricsOf(mona.id), before);
  assert.equal((await metricsOf(jon.id)).questionsAccepted, 0);
});

test("accepting one's own answer makes somebody self-reliant, and no helper", async () => {
  const before = await metricsOf(jon.id);
  const { topic } = await ask();
  const { postId } = await answer(topic, jon);
  await as(jon).solutions.accept({ post: postId });
  const after = await metricsOf(jon.id);
  assert.equal(after.selfSolved, before.selfSolved + 1);
  assert.equal(after.acceptances, before.acceptances);
  assert.equal(after.answers, before.answers);
});

test("thanks within a ring are no thanks here", async () => {
  const { topic } = await ask();
  const { postId } = await answer(topic);
  await as(olga).kudos.give({ post: postId, on: true });
  const honest = await metricsOf(mona.id);
  assert.equal(honest.kudosReceived, 1);
  assert.equal(honest.welcomes, 1);
  assert.equal(honest.bestAnswerKudos, 1);
  await world.db.kudos.updateMany({ where: { userId: olga.id }, data: { guarded: true } });
  const guarded = await metricsOf(mona.id);
  assert.deepEqual([guarded.kudosReceived, guarded.kudosGivers, guarded.bestAnswerKudos], [0, 0, 0]);
  assert.equal((await metricsOf(olga.id)).kudosGiven, 0);
});

test("a removed post stains the record until it is given back", async () => {
  const { topic } = await ask();
  const { postId } = await answer(topic, olga);
  await as(moderator).topics.moderate({ post: postId, presence: "REMOVED", reason: "spam" });
  world.later({ days: 3 });
  const stained = await metricsOf(olga.id);
  assert.deepEqual([stained.cleanDays, stained.upheldFlags90, stained.answers], [3, 1, 0]);
  await as(moderator).topics.restore({ post: postId });
  const clean = await metricsOf(olga.id);
  assert.deepEqual([clean.cleanDays, clean.upheldFlags90, clean.answers], [36_500, 0, 1]);
});

test("an answer two months late that is accepted, in the night of the member's own time zone", async () => {
  const owl = await world.person("owl");
  await world.db.user.update({ where: { id: owl.id }, data: { timeZone: "Asia/Tokyo" } });
  const { topic } = await ask();
  world.later({ days: 61 });
  // One hour before midnight in Tokyo; the answer comes an hour later.
  world.later({ hours: (38 - world.now().getUTCHours()) % 24 });
  const { postId } = await answer(topic, owl);
  await as(jon).solutions.accept({ post: postId });
  const values = await metricsOf(owl.id);
  assert.deepEqual([values.lateSolutions, values.nightAnswers], [1, 1]);
  await world.db.user.update({ where: { id: owl.id }, data: { timeZone: "Nowhere/Land" } });
  assert.equal(
    (await metricsOf(owl.id)).nightAnswers,
    0,
    "a zone the database does not know is UTC, and ends no count",
  );
});

test("days in a row are counted over midnight, and a gap begins anew", async () => {
  const walker = await world.person("walker");
  const { topic } = await ask();
  for (const days of [1, 1, 1, 3, 1]) {
    world.later({ days });
    await answer(topic, walker);
  }
  assert.equal((await metricsOf(walker.id)).longestStreak, 3);
});

test("new tags on somebody else's topic count as an edit once per topic, on one's own not at all", async () => {
  const { topic } = await ask();
  const marta = await world.person("marta", "SUPER_USER");
  const curator = { ...marta, rights: ["RETAG"] } as const;
  for (const tags of [["light"], ["light", "router"], ["router"]]) await as(curator).topics.retag({ topic, tags });
  assert.equal((await metricsOf(curator.id)).edits, 1);
  const before = await metricsOf(jon.id);
  await as(jon).topics.retag({ topic, tags: ["lamp"] });
  assert.equal((await metricsOf(jon.id)).edits, before.edits);
});

test("who was first in a month is asked of finished months and customers alone", async () => {
  const { topic } = await ask();
  const { postId } = await answer(topic);
  await as(jon).solutions.accept({ post: postId });
  await world.settle();
  const now = world.now();
  const before = (await firstInMonths(world.db, now)).get(mona.id) ?? 0;
  world.later({ days: 32 });
  const months = await firstInMonths(world.db, world.now());
  assert.equal(months.get(mona.id), before + 1);
  assert.equal((await metricsOf(mona.id, months)).monthsFirst, before + 1);
  assert.equal((await metricsOf(mona.id)).monthsFirst, before + 1, "stays when it is not asked anew");
  await world.db.user.update({ where: { id: mona.id }, data: { isStaff: true } });
  assert.equal((await firstInMonths(world.db, world.now())).get(mona.id), undefined);
  await world.db.user.update({ where: { id: mona.id }, data: { isStaff: false } });
});

test("members of an imported community are taken to have read what stands above their posts; others are not", async () => {
  const { topic } = await ask();
  for (let count = 0; count < 4; count += 1) await answer(topic);
  await answer(topic, olga);
  const before = await metricsOf(olga.id);
  assert.deepEqual([before.topicsEntered, before.postsRead, before.minutesRead, before.daysVisited], [0, 0, 0, 0]);
  await world.db.user.update({ where: { id: olga.id }, data: { stagedAt: world.now() } });
  const staged = await metricsOf(olga.id);
  assert.ok(staged.topicsEntered >= 1 && staged.postsRead >= 6 && staged.minutesRead >= 2 && staged.daysVisited >= 1);
});
