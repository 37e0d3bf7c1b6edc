import assert from "node:assert/strict";
import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { test } from "node:test";
import { type Actor, visitor } from "../platform/authorize/index.ts";
import { callerOf } from "../router.ts";
import { openWorld } from "../testing/world.ts";
import { find } from "./find.query.ts";

const world = await openWorld();
const ada = await world.person("ada");
const nadia = await world.person("nadia", "MODERATOR");
const tim = await world.person("tim", "AGENT");
await world.board("routers");
await world.board("backroom", { visibility: "STAFF" });
const as = (actor: Actor) => callerOf(world.as(actor));

async function ask(actor: Actor, board: string, title: string) {
  world.later({ hours: 1 });
  return as(actor).topics.ask({ board, title, body: `All about it: ${title}.`, tags: ["lantern"] });
}

const open = await ask(ada, "routers", "The lantern flickers at night");
const taken = await ask(ada, "routers", "The lantern of my neighbour Rudeword");
await ask(tim, "backroom", "The lantern recall nobody knows of yet");
await as(nadia).topics.moderate({ post: taken.postId, presence: "REMOVED", reason: "names a person" });
await world.settle();

const readers: readonly Actor[] = [visitor, ada, tim];
/** Not through the door, which asks somebody who searches without end to wait. */
const found = async (actor: Actor) => {
  const asked = { query: "lantern", kind: "all", sort: "relevance", size: 25, live: false, place: null } as const;
  const { hits } = await find(world.as(actor), asked);
  return hits.map((hit) => hit.title.map((part) => part.text).join("")).sort();
};
const hidden = /recall|Rudeword/;

test("RL-29 with the search emptied people ask, read and answer; searching finds less and fails for nobody", async () => {
  const before = await Promise.all(readers.map(found));
  assert.deepEqual(
    before.map((titles) => titles.length),
    [1, 1, 2],
  );
  await world.db.$executeRaw`TRUNCATE "SearchDocument", "SearchWord" CASCADE`;
  for (const actor of readers) {
    assert.deepEqual(await found(actor), []);
    await as(actor).search.suggest({ query: "lant" });
    assert.equal((await as(actor).topics.page({ number: open.topic })).topic.number, open.topic);
    assert.ok((await as(actor).topics.list({})).rows.length > 0);
  }
  world.later({ hours: 1 });
  await as(tim).topics.answer({ topic: open.topic, body: "Tighten the screw below the glass, and it stops." });
  const fresh = await ask(ada, "routers", "A second lantern, and it hums");
  await world.settle();
  assert.ok((await found(visitor)).includes("A second lantern, and it hums"), "what is new is found at once");

  // People go on searching and writing while everything is written anew; what is not theirs shows at no moment.
  let writing = true;
  const looking = (async () => {
    let looks = 0;
    for (; writing; looks += 1)
      for (const actor of [visitor, ada]) assert.doesNotMatch(String(await found(actor)), hidden);
    return looks;
  })();
  const posting = as(tim).topics.answer({ topic: fresh.topic, body: "Mine hums as well, since the recent update." });
  const [code] = (await once(
    fork(join(import.meta.dirname, "..", "platform", "cli", "reindex.ts"), { stdio: "ignore" }),
    "exit",
  )) as [number];
  assert.equal(code, 0);
  await posting;
  writing = false;
  await looking;
  await world.settle();
  for (const [at, actor] of readers.entries())
    assert.deepEqual(await found(actor), [...(before[at] ?? []), "A second lantern, and it hums"].sort());
  const kept = await world.db.searchDocument.findMany({ select: { title: true } });
  assert.ok(kept.every(({ title }) => !title.includes("Rudeword")));
});
