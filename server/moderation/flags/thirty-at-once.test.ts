import assert from "node:assert/strict";
import { test } from "node:test";
import { contextOf } from "../../platform/authorize/index.ts";
import { callerOf } from "../../router.ts";
import { letEverythingFollow, openHttp } from "../../testing/over-http.ts";
import { openWorld } from "../../testing/world.ts";

const people = 30;

const world = await openWorld();
const { db } = world;
await world.board("routers");
const { signIn, call } = await openHttp(db);

const [asker, author] = [await world.person("jonas"), await world.person("marta")];
const members = await Promise.all(Array.from({ length: people }, (_, index) => world.person(`member-${index}`)));
// Every trust level from 1 to 4 is among them; a flag weighs one more than the level.
const levels = members.map((_, index) => 1 + (index % 4));
for (const [index, { id }] of members.entries())
  await db.user.update({ where: { id }, data: { trustLevel: levels[index] ?? 1 } });
const cookies = await Promise.all(members.map(signIn));

const { topic } = await callerOf(contextOf(asker)).topics.ask({
  board: "routers",
  title: "The router restarts at night",
  body: "Every night at three it restarts, whatever I do.",
  tags: ["restart"],
});
const { postId: post } = await callerOf(contextOf(author)).topics.answer({ topic, body: "Buy my pills instead." });

test("30 members flag one post over HTTP at the same moment: exact score, one hide, one item, one notice", async () => {
  const statuses = await Promise.all(cookies.map((cookie) => call(cookie, "flags.raise", { post, reason: "SPAM" })));
  assert.deepEqual(
    statuses.filter((status) => status !== 200),
    [],
  );
  await letEverythingFollow(db);

  const score = levels.reduce((sum, level) => sum + 1 + level, 0);
  const flags = await db.flag.findMany({ where: { postId: post } });
  assert.equal(flags.length, people);
  assert.equal(
    flags.reduce((sum, flag) => sum + flag.weight, 0),
    score,
  );
  const items = await db.reviewItem.findMany({ where: { subjectId: post } });
  assert.deepEqual(
    items.map((item) => [item.kind, item.score, item.decidedAt]),
    [["FLAGS", score, null]],
  );
  assert.equal((await db.post.findUniqueOrThrow({ where: { id: post } })).presence, "HIDDEN");
  assert.equal(await db.removal.count({ where: { postId: post } }), 1);
  assert.equal(await db.event.count({ where: { name: "post.taken" } }), 1);
  assert.equal(await db.statement.count({ where: { postId: post } }), 1);
  assert.equal(await db.mailMessage.count({ where: { userId: author.id, kind: "statement" } }), 1);
  const told = await db.notification.findMany({ where: { userId: author.id, kind: { startsWith: "post" } } });
  assert.deepEqual(
    told.map((one) => one.kind),
    ["postTaken"],
  );
});
