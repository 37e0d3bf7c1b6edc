import assert from "node:assert/strict";
import { test } from "node:test";
import { follow } from "../follows/index.ts";
import { giveKudos } from "../kudos/index.ts";
import { openWorld } from "../testing/world.ts";
import { differences, subjects } from "../verify/verify.ts";
import { askQuestion } from "./ask-question.ts";
import { meToo } from "./me-too.ts";
import { askInput } from "./topics.schema.ts";

const world = await openWorld();
const asker = await world.person("asker");
const people = await Promise.all(Array.from({ length: 8 }, (_, nth) => world.person(`member${nth}`)));
await world.board("routers");
const { topic, postId } = await askQuestion(
  world.as(asker),
  askInput.parse({
    board: "routers",
    title: "The router restarts at night",
    body: "Every night at three it restarts.",
    tags: ["restart"],
  }),
);

/** Does all of it, a few at a time, each as soon as there is room. */
async function allAtOnce(acts: (() => Promise<unknown>)[]): Promise<void> {
  const waiting = acts.values();
  const lane = async () => {
    for (const act of waiting) await act();
  };
  await Promise.all(Array.from({ length: 8 }, lane));
}

test("RC-02 counters are the number of people behind them, after hundreds of clicks of the same people at once", async () => {
  let seed = 7;
  const chance = () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed > 1_073_741_824;
  };
  const rounds = Array.from({ length: 40 }, () => people).flat();
  await allAtOnce(
    rounds.flatMap((person) => [
      () => meToo(world.as(person), { topic, on: chance() }),
      () => follow(world.as(person), { target: { kind: "topic", number: topic }, on: chance() }),
      () => giveKudos(world.as(person), { post: postId, on: chance() }),
    ]),
  );
  const row = await world.db.topic.findUniqueOrThrow({
    where: { number: topic },
    include: { posts: true, _count: { select: { meToos: true } } },
  });
  const follows = await world.db.follow.count({ where: { topicId: row.id } });
  const kudos = await world.db.kudos.count({ where: { postId } });
  assert.deepEqual([row.meTooCount, row.followCount, row.posts[0]?.kudosCount], [row._count.meToos, follows, kudos]);
  assert.ok(row.meTooCount + row.followCount + kudos > 0);
  await world.settle();
  assert.deepEqual(await differences(world.db, world.now(), Object.values(subjects).flat()), []);
});
