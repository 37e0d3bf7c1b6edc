import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import pg from "pg";
import { type Actor, visitor } from "../platform/authorize/index.ts";
import { callerOf } from "../router.ts";
import { openWorld } from "../testing/world.ts";
import { WINDOW } from "./topic-page.query.ts";

const REPLIES = 10_000;
const world = await openWorld();
const ada = await world.person("ada");
const tim = await world.person("tim");
const mia = await world.person("mia");
await world.board("routers");
const as = (actor: Actor) => callerOf(world.as(actor));
const asked = await as(ada).topics.ask({
  board: "routers",
  title: "What did you find behind your router",
  body: "Behind mine there was a sock, and nobody knows why.",
  tags: ["socks"],
});
const short = await as(tim).topics.ask({
  board: "routers",
  title: "Where does the small antenna go",
  body: "It came in a bag of its own, without a word.",
  tags: ["antenna"],
});
const topic = asked.topic;

before(async () => {
  await world.db.$executeRaw`
    INSERT INTO "Post" ("topicId", number, kind, "authorId", markdown, html, "rendererVersion", "createdAt")
    SELECT topic.id, k, 'ANSWER', ${tim.id}::uuid, 'Sock ' || k, '<p>Sock ' || k || '</p>', 1,
      ${world.now()}::timestamptz + k * interval '1 second'
    FROM "Topic" topic, generate_series(2, ${REPLIES + 1}::int) k WHERE topic.number = ${topic}`;
  await world.db.topic.update({
    where: { number: topic },
    data: { postCount: REPLIES + 1, answerCount: REPLIES, state: "ANSWERED" },
  });
  await world.db.$executeRaw`ANALYZE "Post"`;
});

let statements = 0;
const query = pg.Client.prototype.query;
pg.Client.prototype.query = function (this: pg.Client, ...given: unknown[]) {
  statements += 1;
  return Reflect.apply(query, this, given);
} as typeof query;
after(() => {
  pg.Client.prototype.query = query;
});

async function counted<T>(ask: () => Promise<T>): Promise<{ value: T; count: number }> {
  await ask();
  const before = statements;
  const value = await ask();
  return { value, count: statements - before };
}

test("RL-26 the address of the first, a middle and the last of ten thousand replies leads to the window it stands in", async () => {
  for (const post of [2, 21, 22, 5_000, REPLIES + 1]) {
    const { from } = await as(visitor).topics.place({ number: topic, post });
    const page = await as(visitor).topics.page({ number: topic, ...(from !== null && { from }) });
    assert.ok(
      page.answers.some(({ number }) => number === post),
      `reply ${post}`,
    );
    assert.equal(page.answers.length, WINDOW);
    assert.deepEqual([page.topic.answerCount, page.topic.lastNumber], [REPLIES, REPLIES + 1]);
  }
});

test("RL-26 from window to window every reply is read once, in order, and the last window leads no further", async () => {
  const near = await as(visitor).topics.place({ number: topic, post: REPLIES - 2 * WINDOW });
  const read: number[] = [];
  for (let from = near.from; from !== null; ) {
    const page = await as(visitor).topics.page({ number: topic, from });
    read.push(...page.answers.map(({ number }) => number));
    from = page.next;
  }
  assert.deepEqual(
    read,
    Array.from({ length: read.length }, (_, at) => Number(near.from) + at),
  );
  assert.equal(read.at(-1), REPLIES + 1);
});

test("RL-26 a window of ten thousand replies takes no more statements than a page with none", async () => {
  for (const actor of [visitor, ada]) {
    const { count: few } = await counted(() => as(actor).topics.page({ number: short.topic, from: "2" }));
    for (const from of ["2", "5002", String(REPLIES - 18)]) {
      const { value, count } = await counted(() => as(actor).topics.page({ number: topic, from }));
      assert.equal(value.answers.length, WINDOW);
      assert.ok(few > 0 && count <= few, `${count} statements, ${few} without replies`);
    }
  }
});

test("RL-26 one of the last replies is accepted, stands below the question and in its place, and another reply follows it", async () => {
  const { postId } = await as(mia).topics.answer({ topic, body: "Mine was a sock as well, a blue one." });
  const late = await world.db.post.findFirstOrThrow({ where: { topic: { number: topic }, number: REPLIES } });
  await as(ada).solutions.accept({ post: late.id });
  const page = await as(visitor).topics.page({ number: topic });
  assert.deepEqual([page.topic.state, page.topic.answerCount], ["SOLVED", REPLIES + 1]);
  assert.deepEqual(
    page.solutionPosts.map(({ number }) => number),
    [REPLIES],
  );
  const place = await as(visitor).topics.place({ number: topic, post: REPLIES + 2 });
  const last = await as(visitor).topics.page({ number: topic, from: place.from ?? "" });
  assert.equal(last.answers.at(-1)?.id, postId);
  assert.equal(last.next, null);
});
