import assert from "node:assert/strict";
import { test } from "node:test";
import type { Actor } from "../../platform/authorize/index.ts";
import { Conflict, Forbidden, NotFound } from "../../platform/errors/index.ts";
import { callerOf } from "../../router.ts";
import { runJobs } from "../../testing/run-jobs.ts";
import { openWorld } from "../../testing/world.ts";
import { declineOffer, takeOffer } from "./answer-offer.ts";
import { expert, look, offerOf, question } from "./routing.testing.ts";

const world = await openWorld();
await world.board("routers");
await world.board("phones");
const api = (actor: Actor) => callerOf(world.as(actor));
const anna = await expert(world, "anna", { boards: ["routers", "phones"], tags: ["light"], points: 100 });
const bela = await expert(world, "bela", { boards: ["routers"], points: 60 });
const cleo = await expert(world, "cleo", { boards: ["routers"], points: 40 });
const dora = await expert(world, "dora", { boards: ["routers"], points: 20 });
const nadia = await world.person("nadia", "AGENT");
const body = "Choose channel 36 by hand, that helped here.";

/** A fresh day on which everybody was here, with a question before anna, bela and cleo. */
async function offered(over: Parameters<typeof question>[2] = {}): Promise<{ id: string; number: number }> {
  world.later({ days: 1 });
  await world.db.user.updateMany({ where: { isSuperUser: true }, data: { lastSeenAt: world.now() } });
  const asked = await question(world, null, over);
  await look(world, asked.id);
  return asked;
}
const states = async (topicId: string) => {
  const rows = await world.db.offer.findMany({ where: { topicId } });
  const name = (id: string) => [anna, bela, cleo, dora].find((person) => person.id === id)?.name ?? "";
  return Object.fromEntries(rows.map((row) => [name(row.userId), row.answer]));
};

test("a new question is offered by itself after a while, and whoever is offered it hears of it in the list", async () => {
  world.later({ days: 1 });
  const { id, number } = await question(world);
  await world.settle();
  await world.db.user.updateMany({ where: { isSuperUser: true }, data: { lastSeenAt: world.now() } });
  await runJobs(world);
  assert.deepEqual(await states(id), {});
  await world.db.$executeRaw`UPDATE graphile_worker._private_jobs SET run_at = now() WHERE key = ${`route:${id}`}`;
  await runJobs(world);
  await world.settle();
  assert.deepEqual(await states(id), { anna: "OPEN", bela: "OPEN", cleo: "OPEN" });
  const [line] = (await api(bela).notifications.list({})).rows;
  assert.equal(line?.kind, "questionOffered");
  assert.match(line?.href ?? "", new RegExp(`^/t/${number}/`));
  assert.equal((await api(dora).notifications.list({})).rows.length, 0);
  const [open] = (await api(anna).routing.mine()).open;
  assert.deepEqual([open?.topic.number, open?.why], [number, ["light", "routers"]]);
  assert.equal(await world.db.mailMessage.count({ where: { userId: bela.id } }), 0);
});

test("whoever takes a question holds it for ten minutes, everybody who reads it sees so, and then it goes on", async () => {
  const { id, number } = await offered();
  await api(bela).routing.take({ offer: await offerOf(world, id, bela.id) });
  const seen = await api(cleo).routing.onTopic({ number });
  assert.deepEqual([seen.taken?.displayName, seen.taken?.mine, seen.offer?.state], ["Bela", false, "OPEN"]);
  assert.equal((await api(bela).routing.onTopic({ number })).taken?.mine, true);
  assert.equal((await api(await world.person("mia")).routing.onTopic({ number })).taken?.displayName, "Bela");
  const onPage = async (actor: Actor) =>
    (await api(actor).viewer.page({ topic: { number, posts: [] } })).topic?.looking;
  assert.deepEqual([(await onPage(cleo))?.taken?.displayName, (await onPage(cleo))?.offer?.why], ["Bela", ["routers"]]);
  assert.equal((await onPage(bela))?.taken?.mine, true);
  const held = await look(world, id);
  assert.deepEqual([held.names, held.again], [[], new Date(world.now().getTime() + 600_000)]);
  world.later({ minutes: 10 });
  assert.equal((await api(cleo).routing.onTopic({ number })).taken, null);
  assert.deepEqual((await look(world, id)).names, ["dora"]);
});

test("of two who take a question at once one wins, and the other hears who", async () => {
  const { id } = await offered();
  const [first, second] = [await offerOf(world, id, anna.id), await offerOf(world, id, bela.id)];
  const results = await Promise.allSettled([
    takeOffer(world.as(anna), { offer: first }),
    takeOffer(world.as(bela), { offer: second }),
  ]);
  assert.equal(results.filter(({ status }) => status === "fulfilled").length, 1);
  const lost = results.find((result) => result.status === "rejected");
  assert.ok(lost?.reason instanceof Conflict && lost.reason.what === "takenByOther");
  const winner = results[0]?.status === "fulfilled" ? "Anna" : "Bela";
  assert.equal((lost.reason.current as { displayName: string }).displayName, winner);
  assert.equal(await world.db.offer.count({ where: { topicId: id, answer: "TAKEN" } }), 1);
});

test("taking twice changes nothing, and an offer that is over or a question that was answered cannot be taken", async () => {
  const { id, number } = await offered();
  const offer = await offerOf(world, id, anna.id);
  const { until } = await takeOffer(world.as(anna), { offer });
  world.later({ minutes: 2 });
  assert.deepEqual(await takeOffer(world.as(anna), { offer }), { until });
  world.later({ minutes: 9 });
  await assert.rejects(takeOffer(world.as(anna), { offer }), { what: "offerOver" });
  await api(await world.person("theo")).topics.answer({ topic: number, body });
  await assert.rejects(takeOffer(world.as(bela), { offer: await offerOf(world, id, bela.id) }), {
    what: "answeredMeanwhile",
  });
  const late = await offered();
  world.later({ minutes: 121 });
  await assert.rejects(takeOffer(world.as(bela), { offer: await offerOf(world, late.id, bela.id) }), {
    what: "offerOver",
  });
});

test("AZ-01 nobody takes or declines an offer of somebody else, and nobody who is not in the programme", async () => {
  const { id } = await offered();
  const offer = await offerOf(world, id, anna.id);
  for (const act of [
    () => takeOffer(world.as(bela), { offer }),
    () => declineOffer(world.as(bela), { offer, because: "NO_TIME" }),
  ])
    await assert.rejects(act(), NotFound);
  await assert.rejects(takeOffer(world.as(await world.person("rolf")), { offer }), Forbidden);
  const board = await world.db.board.findUniqueOrThrow({ where: { slug: "phones" } });
  await world.db.topic.update({ where: { id }, data: { boardId: board.id } });
  await world.db.board.update({ where: { id: board.id }, data: { visibility: "STAFF" } });
  await assert.rejects(takeOffer(world.as(anna), { offer }), NotFound);
  const { open, past } = await api(anna).routing.mine();
  assert.ok(![...open, ...past].some((row) => row.id === offer));
  await world.db.board.update({ where: { id: board.id }, data: { visibility: "PUBLIC" } });
});

test("an offer nobody answers in two hours goes on to the next, and an answer by anybody ends all that are open", async () => {
  const { id, number } = await offered();
  assert.deepEqual(await states(id), { anna: "OPEN", bela: "OPEN", cleo: "OPEN" });
  world.later({ minutes: 119 });
  assert.deepEqual((await look(world, id)).names, []);
  world.later({ minutes: 1 });
  assert.deepEqual((await look(world, id)).names, ["dora"]);
  assert.deepEqual(await states(id), { anna: "EXPIRED", bela: "EXPIRED", cleo: "EXPIRED", dora: "OPEN" });
  await api(await world.person("karl")).topics.answer({ topic: number, body });
  await world.settle();
  assert.equal((await states(id)).dora, "EXPIRED");
  assert.deepEqual(await look(world, id), { names: [], again: null });
});

test("whoever answers an offered question without a word has taken it, and holds it no longer", async () => {
  const { id, number } = await offered();
  await api(cleo).topics.answer({ topic: number, body });
  await world.settle();
  assert.deepEqual(await states(id), { anna: "EXPIRED", bela: "EXPIRED", cleo: "TAKEN" });
  assert.equal((await api(bela).routing.onTopic({ number })).taken, null);
});

test("declining hands the question to the next at once, and no time means no more offers that day", async () => {
  const { id } = await offered();
  await api(bela).routing.decline({ offer: await offerOf(world, id, bela.id), because: "NO_TIME" });
  assert.deepEqual((await look(world, id)).names, ["dora"]);
  const again = await question(world);
  assert.deepEqual((await look(world, again.id)).names, ["anna", "cleo", "dora"]);
  assert.equal(await world.db.offerLesson.count({ where: { userId: bela.id, declined: { gt: 0 } } }), 0);
});

test("declining twice as not one's field ends offers by that tag, and as the wrong board those of that board", async () => {
  await world.db.user.updateMany({ data: { lastSeenAt: null } });
  const emil = await expert(world, "emil", { boards: ["phones"], tags: ["battery"] });
  const decline = async (board: string, because: "NOT_MY_FIELD" | "WRONG_BOARD") => {
    const { id } = await question(world, null, { board, tags: ["battery"] });
    assert.deepEqual((await look(world, id)).names, ["emil"]);
    await api(emil).routing.decline({ offer: await offerOf(world, id, emil.id), because });
  };
  await decline("routers", "NOT_MY_FIELD");
  await decline("routers", "NOT_MY_FIELD");
  const other = await question(world, null, { board: "routers", tags: ["battery"] });
  assert.deepEqual((await look(world, other.id)).names, []);
  world.later({ days: 1 });
  await world.db.user.update({ where: { id: emil.id }, data: { lastSeenAt: world.now() } });
  await decline("phones", "WRONG_BOARD");
  await decline("phones", "WRONG_BOARD");
  const last = await question(world, null, { board: "phones", tags: ["battery"] });
  assert.deepEqual((await look(world, last.id)).names, []);
  const lessons = await world.db.offerLesson.findMany({ where: { userId: emil.id } });
  assert.deepEqual(lessons.map(({ declined }) => declined).sort(), [2, 2]);
});

test("two looks at once make no offer twice and nobody's day too long", async () => {
  await world.db.user.updateMany({ data: { lastSeenAt: null } });
  const gita = await expert(world, "gita");
  await world.db.offerPreference.create({ data: { userId: gita.id, perDay: 1 } });
  const [one, two] = [await question(world), await question(world)];
  await Promise.all([look(world, one.id), look(world, one.id), look(world, two.id)]);
  assert.equal(await world.db.offer.count({ where: { userId: gita.id } }), 1);
});

test("a tenth of the questions is left without offers, and staff see what offering changes", async () => {
  const before = await api(nadia).routing.effect({});
  const held = await offered({ heldOut: true });
  assert.deepEqual(await states(held.id), {});
  assert.equal((await world.db.routingRound.findUniqueOrThrow({ where: { topicId: held.id } })).heldOut, true);
  world.later({ minutes: 90 });
  await api(await world.person("paul")).topics.answer({ topic: held.number, body });
  const asked = await offered();
  world.later({ minutes: 20 });
  await takeOffer(world.as(bela), { offer: await offerOf(world, asked.id, bela.id) });
  await api(bela).topics.answer({ topic: asked.number, body });
  await world.settle();
  const today = world.now().toISOString().slice(0, 10);
  const after = await api(nadia).routing.effect({ from: today });
  assert.deepEqual(after.offered, { questions: 1, answered: 1, medianMinutes: 20 });
  assert.deepEqual([after.offers.all, after.offers.taken, after.takenShare, after.answeredByAsked], [3, 1, 33.3, 1]);
  const all = await api(nadia).routing.effect({});
  assert.deepEqual(all.heldOut, { questions: before.heldOut.questions + 1, answered: 1, medianMinutes: 90 });
  await assert.rejects(api(anna).routing.effect({}), { code: "NOT_FOUND" });
  await assert.rejects(api(nadia).routing.effect({ from: "2026-06-09", until: "2026-06-01" }), { code: "BAD_REQUEST" });
});

test("members choose how they are asked, and what contradicts itself is refused beside its field", async () => {
  const wish = { perDay: 2, quietFrom: 20, quietUntil: 6, pausedUntil: null };
  assert.equal((await api(dora).routing.preference())?.chosen, false);
  await api(dora).routing.savePreference(wish);
  const kept = await api(dora).routing.preference();
  assert.deepEqual([kept?.perDay, kept?.quietFrom, kept?.quietUntil, kept?.usual.perDay], [2, 20, 6, 5]);
  for (const [over, field] of [
    [{ quietUntil: null }, "quietUntil"],
    [{ quietFrom: null }, "quietFrom"],
    [{ quietFrom: 6 }, "quietUntil"],
    [{ pausedUntil: new Date(world.now().getTime() - 1).toISOString() }, "pausedUntil"],
    [{ pausedUntil: new Date("2099-01-01").toISOString() }, "pausedUntil"],
  ] as const) {
    await assert.rejects(api(dora).routing.savePreference({ ...wish, ...over }), (error: Error) => {
      assert.equal((error.cause as { field?: string }).field, field);
      return true;
    });
  }
  assert.equal(await api(await world.person("zoe")).routing.preference(), null);
  await assert.rejects(api(nadia).routing.savePreference(wish), { code: "FORBIDDEN" });
});

test("numbers of routing that contradict each other are refused beside their field", async () => {
  const admin = await world.person("ada", "ADMIN");
  const { values = {} } = (await api(admin).settings.all()).find(({ key }) => key === "programme.routing") ?? {};
  const save = (over: object) =>
    api(admin).settings.save({ key: "programme.routing", version: 0, values: { ...values, ...over } });
  for (const [over, field] of [
    [{ quietUntil: 22 }, "quietUntil"],
    [{ most: 2 }, "most"],
    [{ holdMinutes: 130 }, "holdMinutes"],
    [{ delayMinutes: 600, untilHours: 10 }, "untilHours"],
  ] as const) {
    await assert.rejects(save(over), (error: Error) => {
      assert.equal((error.cause as { field?: string }).field, `values.${field}`);
      return true;
    });
  }
});
