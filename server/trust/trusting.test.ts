import assert from "node:assert/strict";
import { test } from "node:test";
import type { Actor } from "../platform/authorize/index.ts";
import { Forbidden } from "../platform/errors/index.ts";
import { write } from "../platform/events/index.ts";
import { callerOf } from "../router.ts";
import { runJobs } from "../testing/run-jobs.ts";
import { openWorld } from "../testing/world.ts";
import { userErased } from "../users/users.events.ts";

const world = await openWorld();
const as = (who: Actor) => callerOf(world.as(who));
const body = "Hold the button for ten seconds, then let it go and wait.";
await world.board("routers");
const jon = await world.person("jon");
const ines = await world.person("ines", "ADMIN");
const settle = async () => {
  await world.settle();
  await runJobs(world);
  await world.settle();
};

test("level 4 is given and taken by hand with a reason; afterwards reading decides again", async () => {
  const mia = await world.person("mia");
  await assert.rejects(
    as(jon).trust.give({ name: "mia", on: true, reason: "a friend" }),
    ({ cause }) => cause instanceof Forbidden,
  );
  assert.deepEqual(await as(ines).trust.give({ name: "mia", on: true, reason: "knows the rules by heart" }), {
    level: 4,
  });
  await settle();
  const view = await as(ines).trust.of({ name: "mia" });
  assert.deepEqual([view.level, view.byHand?.reason, view.asked], [4, "knows the rules by heart", null]);
  assert.deepEqual(await as(ines).trust.give({ name: "mia", on: false, reason: "asked for it herself" }), { level: 2 });
  await settle();
  assert.equal((await as(mia).trust.of({})).level, 2, "what was reached is not lost below 2 by this");
});

test("how far somebody is trusted is seen by themselves and by staff who act on it, by nobody else", async () => {
  const nadia = await world.person("nadia", "MODERATOR");
  const tim = await world.person("tim", "AGENT");
  for (const who of [nadia, ines]) assert.equal((await as(who).trust.of({ name: "jon" })).level, 1);
  for (const who of [await world.person("somebody"), tim]) await assert.rejects(as(who).trust.of({ name: "jon" }));
});

test("GD-05 what was counted, read and decided about a person goes with them", async () => {
  const gone = await world.person("gone");
  world.later({ minutes: 5 });
  const { topic } = await as(gone).topics.ask({
    board: "routers",
    title: "What is this light for",
    body,
    tags: ["light"],
  });
  await settle();
  await world.db.rankChange.create({ data: { userId: gone.id, before: "newcomer", after: "contributor" } });
  world.later({ minutes: 5 });
  await as(gone).trust.reading({ topics: [{ number: topic, posts: 1, seconds: 30 }] });
  await world.db.trustRecord.create({ data: { userId: gone.id, level: 1 } });
  const left = async () =>
    Promise.all([
      world.db.memberMetrics.count({ where: { userId: gone.id } }),
      world.db.rankChange.count({ where: { userId: gone.id } }),
      world.db.trustRecord.count({ where: { userId: gone.id } }),
      world.db.topicVisit.count({ where: { userId: gone.id } }),
      world.db.visitDay.count({ where: { userId: gone.id } }),
    ]);
  assert.deepEqual(await left(), [1, 1, 1, 1, 1]);
  await world.db.user.update({ where: { id: gone.id }, data: { erasedAt: world.now() } });
  await write(world.as(gone), async ({ record }) => {
    record(userErased, { userId: gone.id });
  });
  await settle();
  assert.deepEqual(await left(), [0, 0, 0, 0, 0]);
});
