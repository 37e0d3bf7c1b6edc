import assert from "node:assert/strict";
import { test } from "node:test";
import { system } from "../../platform/authorize/index.ts";
import { Conflict, Forbidden, Invalid, NotFound, TooMany } from "../../platform/errors/index.ts";
import { openWorld } from "../../testing/world.ts";
import { arrangers } from "./arranging.testing.ts";
import { slowTopic } from "./slow-topic.ts";
import { cancelTimer, setTimer } from "./timers.ts";
import { workTimers } from "./work-timers.job.ts";

const world = await openWorld();
const { db } = world;
const { anna, ben, carl, nadia, tim, heidi, lena, ...stage } = await arrangers(world);
const reason = "cooling down";
const work = () => workTimers.run(world.as(system), {});
const inHours = (hours: number) => new Date(world.now().getTime() + hours * 3_600_000);
const locked = async (number: number) => (await db.lock.count({ where: { topic: { number }, undoneAt: null } })) > 0;
const cause = (kind: new (...args: never[]) => Error) => (error: Error) => error.cause instanceof kind;

test("a timer closes a topic when its time has come, in the name of who set it, and another opens it again", async () => {
  const { topic } = await stage.ask(anna);
  await setTimer(world.as(nadia), { topic, act: "CLOSE", at: inHours(2), reason });
  await setTimer(world.as(nadia), { topic, act: "OPEN", at: inHours(5), reason: "" });
  await work();
  assert.equal(await locked(topic), false);
  world.later({ hours: 3 });
  await Promise.all([work(), work()]);
  const [lock] = await db.lock.findMany({ where: { topic: { number: topic } } });
  assert.deepEqual([lock?.byId, lock?.reason, lock?.undoneAt], [nadia.id, reason, null]);
  await assert.rejects(stage.api(ben).topics.answer({ topic, body: "Too late for an answer." }), cause(Forbidden));
  world.later({ hours: 3 });
  await work();
  assert.equal(await locked(topic), false);
});

test("a topic that closes after quiet days waits again whenever somebody writes", async () => {
  const { topic } = await stage.ask(anna);
  await setTimer(world.as(nadia), { topic, act: "CLOSE_QUIET", days: 2, reason });
  world.later({ days: 1 });
  await stage.answer(ben, topic);
  world.later({ hours: 30 });
  await work();
  assert.equal(await locked(topic), false);
  world.later({ hours: 20 });
  await work();
  assert.equal(await locked(topic), true);
});

test("a pin with an end goes by itself, and letting it go by hand ends its timer", async () => {
  const { topic } = await stage.ask(anna);
  await stage.api(nadia).topics.pin({ topic, pinned: true, until: inHours(24).toISOString(), reason: "" });
  assert.notEqual((await stage.topic(topic)).pinnedAt, null);
  world.later({ hours: 25 });
  await work();
  assert.equal((await stage.topic(topic)).pinnedAt, null);
  await stage.api(nadia).topics.pin({ topic, pinned: true, until: inHours(24).toISOString(), reason: "" });
  await stage.api(nadia).topics.pin({ topic, pinned: false, reason: "" });
  const waiting = await db.topicTimer.count({ where: { topic: { number: topic }, doneAt: null, cancelledAt: null } });
  assert.equal(waiting, 0);
});

test("a timer that was taken back does nothing, and cannot be taken back twice", async () => {
  const { topic } = await stage.ask(anna);
  const { timer } = await setTimer(world.as(nadia), { topic, act: "CLOSE", at: inHours(1), reason });
  await cancelTimer(world.as(nadia), { timer });
  await assert.rejects(cancelTimer(world.as(nadia), { timer }), Conflict);
  world.later({ hours: 2 });
  await work();
  assert.equal(await locked(topic), false);
});

test("a second timer of a kind takes the place of the first", async () => {
  const { topic } = await stage.ask(anna);
  await setTimer(world.as(nadia), { topic, act: "CLOSE", at: inHours(1), reason });
  await setTimer(world.as(nadia), { topic, act: "CLOSE", at: inHours(9), reason });
  world.later({ hours: 2 });
  await work();
  assert.equal(await locked(topic), false);
});

test("a timer in the past, without a moment or without days is refused beside its field", async () => {
  const { topic } = await stage.ask(anna);
  const set = (input: object) =>
    setTimer(world.as(nadia), { topic, act: "CLOSE", reason, ...input } as Parameters<typeof setTimer>[1]);
  const at = (field: string) => (error: Error) => error instanceof Invalid && error.field === field;
  await assert.rejects(set({}), at("at"));
  await assert.rejects(set({ at: inHours(-1) }), at("at"));
  await assert.rejects(set({ act: "CLOSE_QUIET" }), at("days"));
});

test("PE-02 timers, slow mode and pins are for those who moderate the board; what one does not see does not exist", async () => {
  const { topic } = await stage.ask(anna);
  const phones = await stage.ask(anna, "phones");
  const secret = await stage.ask(tim, "office");
  const acts = (actor: typeof anna, number: number) => [
    () => setTimer(world.as(actor), { topic: number, act: "CLOSE", at: inHours(1), reason }),
    () => setTimer(world.as(actor), { topic: number, act: "UNPIN", at: inHours(1), reason }),
    () => slowTopic(world.as(actor), { topic: number, minutes: 5, reason }),
  ];
  for (const nobody of [anna, ben, tim]) for (const act of acts(nobody, topic)) await assert.rejects(act(), Forbidden);
  for (const act of acts(heidi, phones.topic)) await assert.rejects(act(), Forbidden);
  for (const act of acts(lena, secret.topic)) await assert.rejects(act(), NotFound);
  for (const act of acts(heidi, topic)) await act();
});

test("in slow mode a member waits between two posts, comments too, and is told until when; staff do not wait", async () => {
  const { topic, postId } = await stage.ask(anna);
  const { before } = await slowTopic(world.as(nadia), { topic, minutes: 30, reason });
  assert.equal(before, 0);
  await stage.answer(ben, topic);
  const wrote = world.now();
  world.later({ minutes: 20 });
  for (const send of [
    () => stage.api(ben).topics.answer({ topic, body: "Another thing that I forgot." }),
    () => stage.api(ben).topics.comment({ post: postId, body: "Another thing." }),
  ]) {
    await assert.rejects(send(), (error: Error) => {
      const refusal = error.cause;
      assert.ok(refusal instanceof TooMany);
      assert.deepEqual([refusal.what, refusal.until], ["slowMode", new Date(wrote.getTime() + 30 * 60_000)]);
      return true;
    });
  }
  await stage.answer(carl, topic);
  await stage.api(tim).topics.answer({ topic, body: "The first word of the team." });
  await stage.api(tim).topics.comment({ post: postId, body: "And the second one." });
  world.later({ minutes: 11 });
  await stage.api(ben).topics.comment({ post: postId, body: "Another thing." });
  assert.deepEqual(await slowTopic(world.as(nadia), { topic, minutes: 0, reason }), { before: 30 });
});

test("every switch has its line in the log, with what it was before", async () => {
  const { topic } = await stage.ask(anna);
  await stage.api(nadia).topics.pin({ topic, pinned: true, until: inHours(24).toISOString(), reason });
  await slowTopic(world.as(nadia), { topic, minutes: 30, reason });
  const { timer } = await setTimer(world.as(nadia), { topic, act: "CLOSE", at: inHours(1), reason });
  await cancelTimer(world.as(nadia), { timer });
  await world.settle();
  const { id: topicId } = await stage.topic(topic);
  const lines = await db.moderationAction.findMany({ where: { topicId } });
  assert.deepEqual(lines.map((line) => line.act).sort(), [
    "topic.pinned",
    "topic.slowed",
    "topic.timerSet",
    "topic.timerSet",
    "topic.timerSet",
  ]);
  const slowed = lines.find((line) => line.act === "topic.slowed");
  assert.deepEqual([slowed?.before, slowed?.after, slowed?.reason], [{ minutes: 0 }, { minutes: 30 }, reason]);
});
