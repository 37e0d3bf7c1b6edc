import assert from "node:assert/strict";
import { test } from "node:test";
import { type Actor, visitor } from "../platform/authorize/index.ts";
import { Forbidden } from "../platform/errors/index.ts";
import { callerOf } from "../router.ts";
import { openWorld } from "../testing/world.ts";

const world = await openWorld();
const as = (who: Actor) => callerOf(world.as(who));
const body = "Hold the button for ten seconds, then let it go and wait.";
await world.board("routers");
await world.board("office", { visibility: "STAFF", asking: "STAFF", answering: "STAFF" });
await world.board("lounge", { visibility: "SUPER_USERS", asking: "SUPER_USERS", answering: "SUPER_USERS" });
const [mona, jon] = [await world.person("mona"), await world.person("jon")];
const tim = await world.person("tim", "AGENT");
const marta = await world.person("marta", "SUPER_USER");

async function topic(board = "routers", who: Actor = jon, answers = 0): Promise<number> {
  world.later({ minutes: 10 });
  const asked = await as(who).topics.ask({ board, title: "What is this light for", body, tags: ["light"] });
  for (let count = 0; count < answers; count += 1) {
    world.later({ minutes: 1 });
    await as(who).topics.answer({ topic: asked.topic, body });
  }
  return asked.topic;
}

let count = 0;
/** A reader nobody has counted yet. */
const reader = () => world.person(`reader${++count}`);
const visits = (userId: string) => world.db.topicVisit.findMany({ where: { userId } });
const one = (number: number, posts: number, seconds: number) => ({ topics: [{ number, posts, seconds }] });

test("reading is counted by topic and by day", async () => {
  const [who, number] = [await reader(), await topic("routers", jon, 3)];
  assert.deepEqual(await as(who).trust.reading(one(number, 2, 30)), { seconds: 30 });
  world.later({ minutes: 1 });
  await as(who).trust.reading(one(number, 1, 20));
  const [visit] = await visits(who.id);
  assert.deepEqual([visit?.postsRead, visit?.seconds], [3, 50]);
  const days = await world.db.visitDay.findMany({ where: { userId: who.id } });
  assert.deepEqual(
    days.map(({ seconds }) => seconds),
    [50],
  );
});

test("seconds that did not pass do not count, however many batches, tabs or topics claim them", async () => {
  const [who, number, other] = [await reader(), await topic(), await topic()];
  await as(who).trust.reading(one(number, 1, 60));
  world.later({ minutes: 0.5 });
  const claim = { topics: [number, other].map((n) => ({ number: n, posts: 1, seconds: 60 })) };
  const answers = await Promise.all([1, 2, 3, 4].map(() => as(who).trust.reading(claim)));
  assert.equal(
    answers.reduce((sum, { seconds }) => sum + seconds, 0),
    30,
  );
  world.later({ days: 1 });
  assert.deepEqual(await as(who).trust.reading(one(number, 1, 60)), { seconds: 60 }, "a night away is no reading");
});

test("the same batch sent again at once counts nothing", async () => {
  const [who, number] = [await reader(), await topic()];
  const batch = one(number, 1, 45);
  assert.deepEqual(await as(who).trust.reading(batch), { seconds: 45 });
  assert.deepEqual(await as(who).trust.reading(batch), { seconds: 0 });
  assert.equal((await visits(who.id))[0]?.seconds, 45);
});

test("more posts than the topic has, or than can be read in the time, do not count", async () => {
  const [who, number, long] = [await reader(), await topic("routers", jon, 2), await topic("routers", jon, 12)];
  await as(who).trust.reading(one(number, 1_000, 60));
  world.later({ minutes: 1 });
  await as(who).trust.reading(one(number, 1_000, 60));
  assert.deepEqual(
    (await visits(who.id)).map(({ postsRead }) => postsRead),
    [3],
  );
  world.later({ minutes: 1 });
  await as(who).trust.reading(one(long, 1_000, 4));
  const visit = (await visits(who.id)).find(({ seconds }) => seconds === 4);
  assert.equal(visit?.postsRead, 8, "two in each second");
});

test("one topic named many times in a batch is one topic", async () => {
  const [who, number] = [await reader(), await topic("routers", jon, 1)];
  const again = Array.from({ length: 20 }, () => ({ number, posts: 50, seconds: 60 }));
  assert.deepEqual(await as(who).trust.reading({ topics: again }), { seconds: 60 });
  assert.deepEqual(
    (await visits(who.id)).map(({ postsRead, seconds }) => [postsRead, seconds]),
    [[2, 60]],
  );
});

test("AZ-01 topics a member may not see do not count, and the answer is that of topics that are not there", async () => {
  const who = await reader();
  const hidden = [await topic("office", tim), await topic("lounge", marta), 999_999];
  for (const number of hidden) {
    world.later({ minutes: 1 });
    assert.deepEqual(await as(who).trust.reading(one(number, 1, 60)), { seconds: 0 });
  }
  assert.deepEqual(await visits(who.id), []);
  assert.deepEqual(await as(tim).trust.reading(one(hidden[0] ?? 0, 1, 60)), { seconds: 60 }, "staff read there");
});

test("batches that are not what a page sends are refused, and visitors are not counted", async () => {
  const [who, number] = [await reader(), await topic()];
  const wrong = [
    one(number, 1, 61),
    one(number, 1, -5),
    one(number, -1, 5),
    one(number, 1, 0.5),
    one(number, 1_001, 5),
    { topics: [] },
    { topics: Array.from({ length: 21 }, (_, at) => ({ number: at + 1, posts: 1, seconds: 1 })) },
    { ...one(number, 1, 5), userId: mona.id },
  ];
  for (const batch of wrong) await assert.rejects(as(who).trust.reading(batch), /./, JSON.stringify(batch));
  assert.deepEqual(await visits(who.id), []);
  await assert.rejects(as(visitor).trust.reading(one(number, 1, 5)), ({ cause }) => cause instanceof Forbidden);
});

test("a review is asked for when a number that a level asks for is reached, and not at every batch", async () => {
  const who = await reader();
  const waiting = () => world.db.$queryRaw`SELECT 1 FROM graphile_worker.jobs WHERE key = ${`review ${who.id}`}`;
  const numbers = [await topic(), await topic(), await topic(), await topic(), await topic()];
  for (const [place, number] of numbers.entries()) {
    assert.deepEqual(await waiting(), [], `after ${place} topics`);
    world.later({ minutes: 1 });
    await as(who).trust.reading(one(number, 1, 10));
  }
  assert.equal(Object(await waiting()).length, 1);
});
