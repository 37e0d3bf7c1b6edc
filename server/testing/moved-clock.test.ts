import assert from "node:assert/strict";
import { test } from "node:test";
import { contextOf, system } from "../platform/authorize/index.ts";
import { callerOf } from "../router.ts";
import { verify } from "../verify/index.ts";
import { letEverythingFollow } from "./over-http.ts";
import { openWorld } from "./world.ts";

const world = await openWorld();
const ada = await world.person("ada");
const tim = await world.person("tim", "SUPER_USER");
await world.board("routers");

/** What the machine's clock shows at each step, in minutes beside the right time: on, far back, far on, right again. */
const clock = [0, -1_440, 10, -600, 1_440, 0];

test("RL-24 while the clock goes back and forth, posts keep their order, nothing is lost, and everything follows once", async () => {
  const start = Date.now();
  const at = (step: number) => new Date(start + step * 60_000 + (clock[step % clock.length] ?? 0) * 60_000);
  const as = (actor: typeof ada, step: number) => callerOf(contextOf(actor, { now: () => at(step) }));
  const { topic } = await as(ada, 0).topics.ask({
    board: "routers",
    title: "The clock of the router is wrong",
    body: "It shows yesterday, and sometimes tomorrow.",
    tags: ["clock"],
  });
  const posts: string[] = [];
  for (let step = 1; step <= 11; step += 1) {
    const { topics } = as(tim, step);
    // Nobody waits for a pause that began in a future which was not one.
    posts.push((await topics.answer({ topic, body: `Answer number ${step} of one evening.` })).postId);
  }
  const [first = "", second = ""] = posts;
  await as(ada, 7).solutions.accept({ post: first });
  await as(ada, 1).solutions.revoke({ post: first });
  await as(ada, 8).solutions.accept({ post: second });
  await letEverythingFollow(world.db);

  const rows = await world.db.post.findMany({ where: { kind: "ANSWER" }, orderBy: { number: "asc" } });
  assert.deepEqual(
    rows.map((row) => row.id),
    posts,
    "numbers say the order in which posts came, whatever the clock said",
  );
  for (const id of posts) {
    assert.equal(await world.db.notification.count({ where: { postId: id, kind: "answered", userId: ada.id } }), 1);
    assert.equal(await world.db.reputationEntry.count({ where: { postId: id, reason: "ANSWERED" } }), 1);
  }
  const days = [-3, 0, 3].map((day) => new Date(start + day * 86_400_000));
  for (const now of days) assert.deepEqual(await verify(contextOf(system, { now: () => now })), []);
});
