import assert from "node:assert/strict";
import { test } from "node:test";
import { giveKudos } from "../kudos/index.ts";
import { Conflict, Forbidden } from "../platform/errors/index.ts";
import { reportSolution, verifySolution } from "../solutions/index.ts";
import { articleForEditing } from "./editor-article.query.ts";
import { answered, articleOf, aylin, jonas, marta, omar, ruth, saving, solved, tim, world } from "./editors.testing.ts";
import { draftFromTopic, saveArticle } from "./index.ts";
import { knowledgeSetting } from "./knowledge.setting.ts";

test("a solution that staff verify becomes a draft with its sources in their exact versions", async () => {
  const { topic, question, answer } = await solved();
  await world.settle();
  assert.equal(await articleOf(topic), null);
  await verifySolution(world.as(tim), { post: answer, on: true, validFor: "firmware 5.2" });
  await world.settle();
  const article = await articleOf(topic);
  assert.equal(article?.state, "DRAFT");
  assert.equal(article?.ownerId, ruth.id);
  assert.equal(article?.validFor, "firmware 5.2");
  assert.deepEqual(
    article?.sources.map((source) => [source.postId, source.role, source.postVersion, source.authorId]).sort(),
    [
      [question, "PROBLEM", 1, jonas.id],
      [answer, "ANSWER", 1, marta.id],
    ].sort(),
  );
  assert.match(article?.sources[0]?.hash ?? "", /^[0-9a-f]{64}$/);
});

test("two thanks, or two for whom it worked, are enough for a draft, and it is made once", async () => {
  const thanked = await solved();
  await giveKudos(world.as(aylin), { post: thanked.answer, on: true });
  await world.settle();
  assert.equal(await articleOf(thanked.topic), null);
  await giveKudos(world.as(omar), { post: thanked.answer, on: true });
  await world.settle();
  await giveKudos(world.as(tim), { post: thanked.answer, on: true });
  await verifySolution(world.as(tim), { post: thanked.answer, on: true, validFor: null });
  await world.settle();
  const { id } = await world.db.topic.findUniqueOrThrow({ where: { number: thanked.topic } });
  assert.equal(await world.db.article.count({ where: { topicId: id } }), 1);
  const worked = await solved();
  for (const person of [aylin, omar]) await reportSolution(world.as(person), { post: worked.answer, worked: true });
  await world.settle();
  assert.equal((await articleOf(worked.topic))?.state, "DRAFT");
});

test("a board without sync makes no drafts by itself, and one click does", async () => {
  const { topic, answer } = await solved("plain");
  await verifySolution(world.as(tim), { post: answer, on: true, validFor: null });
  await world.settle();
  assert.equal(await articleOf(topic), null);
  await assert.rejects(draftFromTopic(world.as(jonas), { topic }), Forbidden);
  const first = await draftFromTopic(world.as(marta), { topic });
  const second = await draftFromTopic(world.as(ruth), { topic });
  assert.deepEqual([first.made, second.made, second.number], [true, false, first.number]);
});

test("a super user learns that a topic has an article already, but not which, when it is none they may see", async () => {
  const { topic } = await solved("plain");
  const { number } = await draftFromTopic(world.as(ruth), { topic });
  const told = await draftFromTopic(world.as(marta), { topic }).catch((error: unknown) => error);
  assert.ok(told instanceof Conflict && told.what === "articleExists");
  assert.equal(JSON.stringify({ ...told, message: told.message }).includes(String(number)), false);
});

test("a question without a solution cannot be drafted", async () => {
  const { topic } = await answered();
  await assert.rejects(
    draftFromTopic(world.as(ruth), { topic }),
    (error) => error instanceof Conflict && error.what === "notSolved",
  );
});

test("personal data is gone from a draft before it is saved, in text, title and revisions", async () => {
  const { topic } = await solved();
  const { number } = await draftFromTopic(world.as(tim), { topic });
  const article = await world.db.article.findUniqueOrThrow({ where: { number }, include: { revisions: true } });
  const everything = JSON.stringify([article.title, article.markdown, article.html, article.revisions]);
  assert.doesNotMatch(everything, /jonas|1234567|weber-kiel/i);
  assert.match(article.markdown, /^## Problem\n\n### My case\n/);
  assert.match(article.markdown, /## Solution\n\nHi \[removed\], switch off/);
});

test("serial numbers leave drafts by the admin's patterns, and an editor is shown what looks personal before saving", async () => {
  const serialPatterns = "TH[0-9]{10}\nNL-[0-9]{4}-[A-Z]{2}[0-9]{6}";
  assert.ok(knowledgeSetting.schema.safeParse({ ...knowledgeSetting.defaults, serialPatterns }).success);
  assert.ok(!knowledgeSetting.schema.safeParse({ ...knowledgeSetting.defaults, serialPatterns: "(A+)+" }).success);
  const asTim = () => ({ ...world.as(tim), settings: new Map([[knowledgeSetting.key, { serialPatterns }]]) });
  const { topic } = await solved("routers", { body: "# My case\n\nIt is NL-2024-RT550127, and it restarts at three." });
  const { number } = await draftFromTopic(asTim(), { topic });
  const { markdown, version } = await articleForEditing(asTim(), number);
  assert.match(markdown, /It is \[removed\], and it restarts/);
  const typed = `${markdown}\n\nNL-2024-RT550127 of Jonas, jonas@weber-kiel.eu, at 192.168.1.1`;
  await saveArticle(asTim(), saving(number, version, { markdown: typed }));
  const { personal } = await articleForEditing(asTim(), number);
  assert.deepEqual(personal, ["NL-2024-RT550127", "Jonas", "jonas@weber-kiel.eu"]);
});

test("a German topic is drafted in German", async () => {
  await world.board("deutsch", { locale: "de", syncArticles: true });
  const { topic } = await solved("deutsch");
  const { number } = await draftFromTopic(world.as(tim), { topic });
  const { markdown, locale } = await world.db.article.findUniqueOrThrow({ where: { number } });
  assert.equal(locale, "de");
  assert.match(markdown, /## Lösung\n\nHi \[entfernt\]/);
});

test("a draft of a closed board is as closed as the board", async () => {
  const { topic, answer } = await solved("lounge");
  await verifySolution(world.as(tim), { post: answer, on: true, validFor: null });
  await world.settle();
  assert.equal((await articleOf(topic))?.visibility, "SUPER_USERS");
});
