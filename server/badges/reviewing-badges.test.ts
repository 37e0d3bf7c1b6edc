import assert from "node:assert/strict";
import { test } from "node:test";
import { callerOf } from "../router.ts";
import { openWorld } from "../testing/world.ts";
import { badgeWorld } from "./badges.testing.ts";

const world = await openWorld();
const { count, review, held, events } = await badgeWorld(world);
const ines = await world.person("ines", "ADMIN");
const nadia = await world.person("nadia", "MODERATOR");
const badgeOf = (key: string) => world.db.badge.findUniqueOrThrow({ where: { key } });
const shelf = async (name: string) => (await callerOf(world.as(ines)).badges.ofPerson({ name })).map((one) => one.key);

test("who meets what a badge asks for gets it, with every badge on the way, and one event for each", async () => {
  const marta = await world.person("marta");
  await count(marta, { answers: 30, acceptances: 25, kudosReceived: 3 });
  await review(marta);
  const expected = ["first-answer", "welcome", "first-solution", "solutions-5", "solutions-25"];
  assert.deepEqual(await held(marta), expected);
  assert.equal(await events("badge.earned", marta), expected.length);
  assert.deepEqual(await shelf("marta"), ["solutions-25", "first-answer", "welcome", "first-solution", "solutions-5"]);
});

test("a second look changes nothing", async () => {
  const ben = await world.person("ben");
  await count(ben, { answers: 1 });
  assert.deepEqual(await review(ben), { earned: 1, taken: 0 });
  assert.deepEqual(await review(ben), { earned: 0, taken: 0 });
});

test("a badge with two criteria wants both", async () => {
  const [half, whole] = [await world.person("half"), await world.person("whole")];
  const criteria = [
    { metric: "questions" as const, atLeast: 2 },
    { metric: "edits" as const, atLeast: 3 },
  ];
  await callerOf(world.as(ines)).badges.save({
    badge: {
      key: "both",
      names: { en: "Both", de: "Beides" },
      purposes: { en: "Two things", de: "Zweierlei" },
      criteria,
    },
  });
  await count(half, { questions: 2, edits: 2 });
  await count(whole, { questions: 2, edits: 3 });
  await review(half, whole);
  assert.deepEqual(await held(half), ["first-question"]);
  assert.deepEqual(await held(whole), ["first-question", "both"]);
});

test("An undone acceptance takes the badge it earned, and says so", async () => {
  const aylin = await world.person("aylin");
  await count(aylin, { answers: 9, acceptances: 5 });
  await review(aylin);
  world.later({ days: 1 });
  await count(aylin, { answers: 9, acceptances: 4 });
  await review(aylin);
  assert.deepEqual(await held(aylin), ["first-answer", "first-solution"]);
  assert.equal(await events("badge.taken", aylin), 1);
  const row = await world.db.badgeHolding.findFirstOrThrow({ where: { userId: aylin.id, takenAt: { not: null } } });
  assert.deepEqual(row.takenFor, { kind: "undone", metric: "acceptances", atLeast: 5, left: 4 });
});

test("a badge that was taken can be earned again, and both times stay written down", async () => {
  const emre = await world.person("emre");
  for (const acceptances of [1, 0, 1]) {
    await count(emre, { acceptances });
    await review(emre);
  }
  assert.deepEqual(await held(emre), ["first-solution"]);
  assert.equal(await world.db.badgeHolding.count({ where: { userId: emre.id } }), 2);
});

test("A badge earned under older criteria stays", async () => {
  const lee = await world.person("lee");
  await count(lee, { articles: 10 });
  await review(lee);
  await world.db.badge.update({
    where: { key: "article-10" },
    data: { criteria: [{ metric: "articles", atLeast: 20 }] },
  });
  await review(lee);
  assert.deepEqual(await held(lee), ["article-1", "article-10"]);
  await count(lee, { articles: 9 });
  await review(lee);
  assert.deepEqual(await held(lee), ["article-1"], "but not when what earned it is undone");
});

test("who meets what is asked today keeps the badge, though less is left than it was earned by", async () => {
  const zoe = await world.person("zoe");
  await count(zoe, { verified: 10 });
  await review(zoe);
  await world.db.badge.update({
    where: { key: "verified-10" },
    data: { criteria: [{ metric: "verified", atLeast: 8 }] },
  });
  await count(zoe, { verified: 9 });
  assert.deepEqual(await review(zoe), { earned: 0, taken: 0 });
});

test("what falls without anything being undone takes no badge: years, time zones, leaving the super users", async () => {
  const bo = await world.person("bo");
  await count(bo, { yearsHere: 1, superUser: 1, nightAnswers: 10, answers: 12, monthsFirst: 1 });
  await review(bo);
  await count(bo, { yearsHere: 0, superUser: 0, nightAnswers: 3, answers: 12, monthsFirst: 0 });
  assert.deepEqual(await review(bo), { earned: 0, taken: 0 });
  await count(bo, { nightAnswers: 3, answers: 3 });
  await review(bo);
  assert.ok(!(await held(bo)).includes("night-shift"), "answers that are gone do");
});

test("what is given by hand stays whatever is counted", async () => {
  const petra = await world.person("petra");
  await count(petra, {});
  await callerOf(world.as(nadia)).badges.give({
    key: "solutions-5",
    name: "petra",
    citation: "for five calls on a Sunday",
  });
  await review(petra);
  assert.deepEqual(await held(petra), ["solutions-5"]);
});

test("what staff took by hand is not given again by counting, only by staff", async () => {
  const tim = await world.person("tim");
  await count(tim, { answers: 1 });
  await review(tim);
  await callerOf(world.as(nadia)).badges.take({
    key: "first-answer",
    name: "tim",
    reason: "answers copied from elsewhere",
  });
  await review(tim);
  assert.deepEqual(await held(tim), []);
  await callerOf(world.as(ines)).badges.give({
    key: "first-answer",
    name: "tim",
    citation: "the answers were their own",
  });
  assert.deepEqual(await held(tim), ["first-answer"]);
});

test("a badge out of use is neither given nor shown", async () => {
  const kim = await world.person("kim");
  await world.db.badge.update({ where: { key: "polyglot" }, data: { enabled: false } });
  await count(kim, { languages: 2, answers: 2 });
  await review(kim);
  assert.deepEqual(await held(kim), ["first-answer"]);
});

test("RC-06 reviews of the same member at the same time give each badge once", async () => {
  const ada = await world.person("ada");
  await count(ada, { answers: 5, acceptances: 5, questions: 1 });
  const results = await Promise.all(Array.from({ length: 8 }, () => review(ada)));
  assert.equal(
    results.reduce((sum, { earned }) => sum + earned, 0),
    4,
  );
  assert.equal(await events("badge.earned", ada), 4);
  assert.equal(await world.db.badgeHolding.count({ where: { userId: ada.id } }), 4);
  await count(ada, { questions: 1 });
  await Promise.all(Array.from({ length: 8 }, () => review(ada)));
  assert.equal(await events("badge.taken", ada), 3);
});

test("the number of holders is that of the rows, whatever was given, taken and undone", async () => {
  for (const badge of await world.db.badge.findMany()) {
    const rows = await world.db.badgeHolding.count({ where: { badgeId: badge.id, takenAt: null } });
    assert.equal(badge.holderCount, rows, badge.key);
  }
});

test("an imported account nobody took over has its badges, and nobody is told", async () => {
  const old = await world.person("old");
  await world.db.user.update({ where: { id: old.id }, data: { stagedAt: world.now() } });
  await count(old, { answers: 1 });
  await review(old);
  assert.deepEqual(await held(old), ["first-answer"]);
  assert.equal(await events("badge.earned", old), 0);
});

test("an erased person's badges are deleted, and they count as a holder no more", async () => {
  const gone = await world.person("gone");
  await count(gone, { answers: 1 });
  await review(gone);
  const before = (await badgeOf("first-answer")).holderCount;
  await world.db.user.update({ where: { id: gone.id }, data: { erasedAt: world.now() } });
  await world.db.event.create({
    data: { name: "user.erased", payload: { userId: gone.id }, origin: "LIVE", createdAt: world.now() },
  });
  await world.settle();
  assert.equal(await world.db.badgeHolding.count({ where: { userId: gone.id } }), 0);
  assert.equal((await badgeOf("first-answer")).holderCount, before - 1);
  await review(gone);
  assert.deepEqual(await held(gone), []);
});
