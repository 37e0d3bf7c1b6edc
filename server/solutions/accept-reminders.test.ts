import assert from "node:assert/strict";
import { test } from "node:test";
import { type Actor, system } from "../platform/authorize/index.ts";
import { callerOf } from "../router.ts";
import { openWorld } from "../testing/world.ts";
import { remindToAccept } from "./remind-to-accept.job.ts";
import { solutionsSetting } from "./solutions.setting.ts";

const world = await openWorld();
const jonas = await world.person("jonas");
const marta = await world.person("marta");
await world.board("routers");
await world.board("news", { askersAccept: false });
const api = (actor: Actor) => callerOf(world.as(actor));

/** A question at noon of a day with an answer ten minutes later. */
async function answered(board = "routers", by: Actor = marta) {
  const wait = (36 - world.now().getUTCHours()) % 24;
  world.later({ days: 1, hours: wait });
  const title = `The router restarts at night ${world.now().getTime()}`;
  const body = "Every night at three it restarts, and the lamp is red.";
  const { topic } = await api(jonas).topics.ask({ board, title, body, tags: ["restart"] });
  world.later({ minutes: 10 });
  const { postId } = await api(by).topics.answer({ topic, body: "Switch off the update at night." });
  await world.settle();
  return { topic, postId };
}
/** An hourly run now, and how many reminders about a topic the asker has in the list and by mail. */
async function reminders(topic: number): Promise<[list: number, mails: number]> {
  await remindToAccept.run(world.as(system), {});
  await world.settle();
  const { id, title } = await world.db.topic.findUniqueOrThrow({ where: { number: topic } });
  const of = { userId: jonas.id };
  return Promise.all([
    world.db.notification.count({ where: { ...of, topicId: id, kind: "acceptReminder" } }),
    world.db.mailMessage.count({ where: { ...of, subject: { contains: title }, kind: "accept-reminder" } }),
  ]);
}

test("the asker is reminded to accept 3, 7 and 21 days after the last answer, once each, in the list and by mail", async () => {
  const { topic } = await answered();
  world.later({ days: 2, hours: 23 });
  assert.deepEqual(await reminders(topic), [0, 0]);
  world.later({ hours: 2 });
  assert.deepEqual(await reminders(topic), [1, 1]);
  assert.deepEqual(await reminders(topic), [1, 1]);
  world.later({ days: 4 });
  assert.deepEqual(await reminders(topic), [2, 2]);
  world.later({ days: 14 });
  assert.deepEqual(await reminders(topic), [3, 3]);
  world.later({ days: 30 });
  assert.deepEqual(await reminders(topic), [3, 3]);
});

test("nobody is reminded between 21:00 and 08:00 where they live; the reminder comes in the morning", async () => {
  const { topic } = await answered();
  await world.db.user.update({ where: { id: jonas.id }, data: { timeZone: "Asia/Tokyo" } });
  // Ten past one in the afternoon is ten past ten in the evening in Tokyo.
  world.later({ days: 3, hours: 1 });
  assert.deepEqual(await reminders(topic), [0, 0]);
  world.later({ hours: 11 });
  assert.deepEqual(await reminders(topic), [1, 1]);
  await world.db.user.update({ where: { id: jonas.id }, data: { timeZone: "UTC" } });
});

test("a new answer begins the days anew", async () => {
  const { topic } = await answered();
  world.later({ days: 2 });
  await api(marta).topics.answer({ topic, body: "Or change the power supply of it." });
  world.later({ days: 2 });
  assert.deepEqual(await reminders(topic), [0, 0]);
  world.later({ days: 1, hours: 1 });
  assert.deepEqual(await reminders(topic), [1, 1]);
});

test("nobody is reminded of what is solved, of own answers, where staff accept, or of what lies far back", async () => {
  const solved = await answered();
  await api(jonas).solutions.accept({ post: solved.postId });
  const own = await answered("routers", jonas);
  const news = await answered("news");
  const old = await answered();
  await world.db
    .$executeRaw`UPDATE "Post" SET "createdAt" = "createdAt" - interval '40 days' WHERE id = ${old.postId}::uuid`;
  world.later({ days: 1, hours: 1 });
  for (let day = 0; day < 4; day++) {
    for (const { topic } of [solved, own, news, old]) assert.deepEqual(await reminders(topic), [0, 0]);
    world.later({ days: 1 });
  }
});

test("whoever wants no mail of it still finds the reminder in the list", async () => {
  await api(jonas).mail.choose({ answered: true, solved: true, reminder: false });
  const { topic } = await answered();
  world.later({ days: 3, hours: 1 });
  assert.deepEqual(await reminders(topic), [1, 0]);
});

test("reminders out of order and a day that ends before it begins are refused beside the field", () => {
  const { schema, defaults } = solutionsSetting;
  const wrong = (change: object) => schema.safeParse({ ...defaults, ...change }).error?.issues[0]?.path[0];
  assert.equal(wrong({ secondReminderDays: 2 }), "secondReminderDays");
  assert.equal(wrong({ lastReminderDays: 7 }), "lastReminderDays");
  assert.equal(wrong({ remindUntilHour: 8 }), "remindUntilHour");
  assert.equal(wrong({ secondReminderDays: 0, lastReminderDays: 0 }), undefined);
});
