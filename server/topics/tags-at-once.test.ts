import assert from "node:assert/strict";
import { test } from "node:test";
import { contextOf, system } from "../platform/authorize/index.ts";
import { callerOf } from "../router.ts";
import { openWorld } from "../testing/world.ts";
import { verify } from "../verify/index.ts";

const world = await openWorld();
await world.board("routers");
const nadia = await world.person("nadia", "MODERATOR");
const people = await Promise.all(Array.from({ length: 8 }, (_, turn) => world.person(`asker-${turn}`)));
const as = (actor: typeof nadia) => callerOf(world.as(actor));

test("RL-31 people who ask and retag with the same tags in the same moment are all heard, and every tag counts right", async () => {
  const sets = [
    ["night", "power"],
    ["power", "restart"],
    ["restart", "night"],
  ];
  const asked = await Promise.all(
    people.map((person, turn) =>
      as(person).topics.ask({
        board: "routers",
        title: `The router number ${turn} restarts at night`,
        body: "Every night at three it restarts, whatever I do.",
        tags: sets[turn % sets.length] ?? [],
      }),
    ),
  );
  for (let round = 1; round <= 5; round += 1)
    await Promise.all(
      asked.map(({ topic }, turn) => as(nadia).topics.retag({ topic, tags: sets[(turn + round) % sets.length] ?? [] })),
    );
  await world.settle();
  const tags = await world.db.tag.findMany({ select: { topicCount: true, topics: { select: { topicId: true } } } });
  assert.equal(tags.length, 3);
  for (const { topicCount, topics } of tags) assert.equal(topicCount, topics.length);
  assert.deepEqual(await verify(contextOf(system, { now: world.now })), []);
});
