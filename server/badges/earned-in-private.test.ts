import assert from "node:assert/strict";
import { test } from "node:test";
import { type Actor, visitor } from "../platform/authorize/index.ts";
import { forgetEnv } from "../platform/env/env.ts";
import { callerOf } from "../router.ts";
import { triesOf } from "../testing/canary-inputs.ts";
import { runJobs } from "../testing/run-jobs.ts";
import { leaksTo } from "../testing/told.ts";
import { openWorld } from "../testing/world.ts";
import { badgeWorld } from "./badges.testing.ts";

const world = await openWorld();
const { held } = await badgeWorld(world);
const marta = await world.person("marta", "SUPER_USER");
const elif = await world.person("elif", "SUPER_USER");
const jonas = await world.person("jonas");
await world.board("zq7loungeq", { name: "Zq7loungeq", visibility: "SUPER_USERS" });
const api = (actor: Actor) => {
  world.later({ hours: 3 });
  return callerOf(world.as(actor));
};
const words = ["zq7loungeq", "zq7titleq", "zq7answerq", "zq7tagq"];

const asked = await api(elif).topics.ask({
  board: "zq7loungeq",
  title: "What zq7titleq is planned for",
  body: "Only those of the lounge know of it.",
  tags: ["zq7tagq"],
});
const answer = await api(marta).topics.answer({ topic: asked.topic, body: "The zq7answerq comes in the spring." });
await api(elif).solutions.accept({ post: answer.postId });
await world.settle();
await runJobs(world);
await world.settle();
// With a mail server, mails are not readable on the site.
process.env.SMTP_URL = "smtp://mail.example.com";
forgetEnv();

test("AZ-13 a badge earned in the lounge names nothing of the lounge: on its page, with its holders, in profiles and points", async () => {
  assert.ok((await held(marta)).includes("first-solution"));
  const holders = await api(visitor).badges.holders({ key: "first-solution" });
  assert.deepEqual(
    holders.rows.map(({ person, citation }) => [person.name, citation]),
    [["marta", null]],
  );
  const tries = await triesOf(world, ["marta", "planned", "spring"]);
  for (const actor of [visitor, jonas]) assert.deepEqual(await leaksTo(world, actor, tries, words), []);
  assert.notDeepEqual(await leaksTo(world, elif, tries, words), []);
});

test("AZ-13 the event of a badge, which other systems and notices are made of, names no topic either", async () => {
  const events = await world.db.event.findMany({ where: { name: { startsWith: "badge." } } });
  assert.ok(events.length > 0);
  const topics = await world.db.topic.findMany({ include: { posts: { select: { id: true } } } });
  const ids = topics.flatMap((topic) => [topic.id, topic.boardId, ...topic.posts.map((post) => post.id)]);
  const told = JSON.stringify(events);
  assert.deepEqual(
    [...ids, ...words].filter((mark) => told.includes(mark)),
    [],
  );
});
