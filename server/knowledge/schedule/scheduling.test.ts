import assert from "node:assert/strict";
import { test } from "node:test";
import { system, visitor } from "../../platform/authorize/index.ts";
import { Conflict, Forbidden, Invalid, NotFound } from "../../platform/errors/index.ts";
import { editPost } from "../../topics/edit-post.ts";
import { articlePage } from "../article-page.query.ts";
import { lena, marta, published, ruth, saving, solved, tim, world, written } from "../editors.testing.ts";
import { createArticle, publishScheduled, saveArticle, submitArticle } from "../index.ts";
import { scheduleArticle, unscheduleArticle } from "./schedule-article.ts";

const run = () => publishScheduled.run(world.as(system), {});
const inHours = (hours: number) => new Date(world.now().getTime() + hours * 3_600_000);
const rowOf = (number: number) => world.db.article.findUniqueOrThrow({ where: { number } });

test("a reviewed article appears at its hour, not before, and whoever let it go is its reviewer", async () => {
  const { number } = await createArticle(world.as(tim), written());
  await submitArticle(world.as(tim), { number });
  await scheduleArticle(world.as(ruth), { number, version: 1, at: inHours(3) });
  world.later({ hours: 2 });
  await run();
  await assert.rejects(articlePage(world.as(visitor), number), NotFound);
  world.later({ hours: 2 });
  await Promise.all([run(), run()]);
  assert.equal((await articlePage(world.as(visitor), number)).number, number);
  assert.equal((await rowOf(number)).reviewerId, ruth.id);
  const events = { name: "article.published", payload: { path: ["number"], equals: number } };
  assert.equal(await world.db.event.count({ where: events }), 1);
});

test("what is written after the review does not slip in with the plan", async () => {
  const number = await published();
  const { version } = await saveArticle(world.as(lena), saving(number, 1, { markdown: "The text that was reviewed." }));
  await scheduleArticle(world.as(ruth), { number, version, at: inHours(3) });
  await saveArticle(world.as(lena), saving(number, version, { markdown: "Something nobody has reviewed yet." }));
  world.later({ hours: 4 });
  await run();
  assert.match((await articlePage(world.as(visitor), number)).html, /that was reviewed/);
  const row = await rowOf(number);
  assert.deepEqual([row.publishedVersion, row.latestVersion, row.publishAt], [version, version + 1, null]);
});

test("nobody plans the publication of a text of their own, in the past, or of an older text", async () => {
  const number = await published();
  const { version } = await saveArticle(world.as(lena), saving(number, 1, { markdown: "The text that was reviewed." }));
  const plan = (by: typeof ruth, over: object = {}) =>
    scheduleArticle(world.as(by), { number, version, at: inHours(3), ...over });
  await assert.rejects(plan(lena), Forbidden);
  await assert.rejects(plan(ruth, { at: inHours(-1) }), Invalid);
  await assert.rejects(plan(ruth, { at: inHours(24 * 400) }), Invalid);
  await assert.rejects(plan(ruth, { version: 1 }), Conflict);
  await plan(ruth);
  await unscheduleArticle(world.as(lena), { number });
  world.later({ hours: 4 });
  await run();
  assert.equal((await rowOf(number)).publishedVersion, 1);
});

test("a source that changes before the hour takes the plan back", async () => {
  const { topic, answer } = await solved();
  const { number } = await createArticle(world.as(tim), written({ topics: [topic] }));
  await submitArticle(world.as(tim), { number });
  await scheduleArticle(world.as(ruth), { number, version: 1, at: inHours(3) });
  await editPost(world.as(marta), { post: answer, version: 1, body: "Better: change the power supply.", reason: "" });
  await world.settle();
  world.later({ hours: 4 });
  await run();
  const row = await rowOf(number);
  assert.deepEqual([row.state, row.publishAt], ["IN_REVIEW", null]);
  assert.equal(await world.db.event.count({ where: { name: "article.unscheduled" } }), 2);
});
