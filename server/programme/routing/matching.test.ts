import assert from "node:assert/strict";
import { test } from "node:test";
import { callerOf } from "../../router.ts";
import { openWorld } from "../../testing/world.ts";
import { placed } from "../programme.testing.ts";
import { expert, look, question } from "./routing.testing.ts";

const world = await openWorld();
const talkBody = "I am curious which ones you like best, and why.";
await world.board("routers");
await world.board("phones");

const change = (id: string, data: Parameters<typeof world.db.user.update>[0]["data"]) =>
  world.db.user.update({ where: { id }, data });
/** Everybody was here a moment ago, so that only what a test is about decides. */
async function allHere(): Promise<void> {
  await world.db.user.updateMany({ where: { isSuperUser: true }, data: { lastSeenAt: world.now() } });
}
async function nobodyElse(): Promise<void> {
  await world.db.user.updateMany({ data: { lastSeenAt: null } });
}
async function offeredTo(over: Parameters<typeof question>[2] = {}): Promise<string[]> {
  const { id } = await question(world, null, over);
  return (await look(world, id)).names.sort();
}

test("a question goes to who is at home on its board or in its tags, best first, and to at most three at once", async () => {
  await expert(world, "anna", { boards: ["routers"], points: 100 });
  await expert(world, "bela", { tags: ["light"], points: 90 });
  await expert(world, "cleo", { boards: ["routers"], tags: ["light"], points: 80 });
  await expert(world, "dora", { boards: ["routers"], points: 10 });
  await expert(world, "emil", { boards: ["phones"], tags: ["battery"], points: 900 });
  const { id } = await question(world);
  assert.deepEqual((await look(world, id)).names, ["cleo", "anna", "bela"]);
  const offers = await world.db.offer.findMany({ where: { topicId: id }, include: { topic: true } });
  assert.equal(offers.length, 3);
  assert.deepEqual((await look(world, id)).names, []);
});

test("nobody outside the programme is asked, however much they know: not before a term, not after, not without one", async () => {
  await nobodyElse();
  for (const [name, state] of [
    ["nora", "NOMINATED"],
    ["ivan", "INVITED"],
    ["otto", "AGREED"],
    ["alma", "ALUMNI"],
    ["edda", "ENDED_EARLY"],
  ] as const) {
    const person = await world.person(name);
    await placed(world, person.id, state);
    await change(person.id, { lastSeenAt: world.now() });
    const { id: boardId } = await world.db.board.findUniqueOrThrow({ where: { slug: "routers" } });
    await world.db.expertise.create({ data: { userId: person.id, boardId, points: 500, acceptances: 50 } });
  }
  assert.deepEqual(await offeredTo(), []);
  const due = await world.person("rena");
  await placed(world, due.id, "RENEWAL_DUE");
  await change(due.id, { lastSeenAt: world.now() });
  const { id: boardId } = await world.db.board.findUniqueOrThrow({ where: { slug: "routers" } });
  await world.db.expertise.create({ data: { userId: due.id, boardId, points: 5, acceptances: 1 } });
  assert.deepEqual(await offeredTo(), ["rena"]);
});

test("whoever was not here for three days, is suspended or erased, or has no confirmed address is not asked", async () => {
  await nobodyElse();
  const fred = await expert(world, "fred");
  assert.deepEqual(await offeredTo(), ["fred"]);
  await change(fred.id, { lastSeenAt: new Date(world.now().getTime() - 73 * 3_600_000) });
  assert.deepEqual(await offeredTo(), []);
  await change(fred.id, { lastSeenAt: world.now(), suspendedUntil: new Date("2027-01-01") });
  assert.deepEqual(await offeredTo(), []);
  await change(fred.id, { suspendedUntil: null, emailVerifiedAt: null });
  assert.deepEqual(await offeredTo(), []);
  await change(fred.id, { emailVerifiedAt: world.now(), erasedAt: world.now() });
  assert.deepEqual(await offeredTo(), []);
});

test("AZ-01 nobody is asked about a board they may not read or answer on", async () => {
  await nobodyElse();
  await world.board("staff-room", { visibility: "STAFF" });
  await world.board("official", { answering: "STAFF" });
  await expert(world, "gita", { boards: ["staff-room", "official", "routers"] });
  const nadia = await world.person("nadia", "MODERATOR");
  for (const board of ["staff-room", "official"]) {
    const { id } = await question(world, nadia, { board });
    assert.deepEqual((await look(world, id)).names, [], board);
  }
  assert.deepEqual(await offeredTo(), ["gita"]);
});

test("nobody is asked their own question", async () => {
  await nobodyElse();
  const hugo = await expert(world, "hugo");
  const { id } = await question(world, hugo);
  await allHere();
  assert.ok(!(await look(world, id)).names.includes("hugo"));
});

test("after five offers in their own day a person gets none until the next, and their own number counts before that", async () => {
  await nobodyElse();
  const ines = await expert(world, "ines");
  for (let at = 0; at < 5; at++) assert.deepEqual(await offeredTo(), ["ines"], `offer ${at + 1}`);
  assert.deepEqual(await offeredTo(), []);
  await world.db.offerPreference.create({ data: { userId: ines.id, perDay: 6 } });
  assert.deepEqual(await offeredTo(), ["ines"]);
  assert.deepEqual(await offeredTo(), []);
});

test("in quiet hours an offer waits until they end in the person's own zone, and pausing takes longer", async () => {
  await nobodyElse();
  const kira = await expert(world, "kira");
  await change(kira.id, { timeZone: "Pacific/Auckland" });
  const { id } = await question(world);
  const first = await look(world, id);
  assert.deepEqual(first.names, []);
  const round = await world.db.routingRound.findUniqueOrThrow({ where: { topicId: id } });
  assert.deepEqual([round.offers, round.because], [0, "waiting"]);
  assert.ok(first.again);
  while (world.now() < new Date("2026-06-01T20:00:00Z")) world.later({ minutes: 30 });
  assert.deepEqual((await look(world, id)).names, ["kira"]);
  const pausedUntil = new Date(world.now().getTime() + 3_600_000);
  await world.db.offerPreference.create({ data: { userId: kira.id, pausedUntil } });
  assert.deepEqual(await offeredTo(), []);
  world.later({ hours: 1 });
  assert.deepEqual(await offeredTo(), ["kira"]);
});

test("what is no open question without an answer is offered to nobody", async () => {
  await nobodyElse();
  await expert(world, "lena");
  const talk: Parameters<ReturnType<typeof callerOf>["topics"]["ask"]>[0] = {
    board: "routers",
    kind: "DISCUSSION",
    title: "What do you all use at home",
    body: talkBody,
    tags: ["home"],
  };
  const { topic: number } = await callerOf(world.as(await world.person("jonas"))).topics.ask(talk);
  const discussion = await world.db.topic.findUniqueOrThrow({ where: { number } });
  assert.deepEqual((await look(world, discussion.id)).names, []);
  for (const data of [{ presence: "HIDDEN" }, { state: "ANSWERED" }, { state: "SOLVED" }] as const) {
    const { id } = await question(world);
    await world.db.topic.update({ where: { id }, data });
    assert.deepEqual((await look(world, id)).names, [], JSON.stringify(data));
  }
  const closed = await question(world);
  await world.db.lock.create({ data: { topicId: closed.id } });
  assert.deepEqual((await look(world, closed.id)).names, []);
  const old = await question(world);
  world.later({ days: 2 });
  await allHere();
  assert.deepEqual((await look(world, old.id)).names, []);
});

test("with routing switched off nobody is asked", async () => {
  await allHere();
  const { id } = await question(world);
  assert.deepEqual((await look(world, id, { enabled: false })).names, []);
  assert.ok((await look(world, id)).names.length > 0);
});
