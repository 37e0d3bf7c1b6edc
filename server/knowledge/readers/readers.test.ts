import assert from "node:assert/strict";
import { test } from "node:test";
import { type Ctx, visitor } from "../../platform/authorize/index.ts";
import { Conflict, NotFound } from "../../platform/errors/index.ts";
import { uuidv7 } from "../../platform/events/index.ts";
import { articleList } from "../article-lists.query.ts";
import { answered, aylin, jonas, marta, omar, published, ruth, tim, world } from "../editors.testing.ts";
import { decideGap } from "../gaps/decide-gap.ts";
import { knowledgeGaps } from "../gaps/knowledge-gaps.query.ts";
import { giveFeedback, retireArticle } from "../index.ts";
import { articleViewCounter } from "./count-article-views.ts";
import { handleSuggestion } from "./handle-suggestion.ts";
import { suggestions } from "./suggestions.query.ts";

const guest = (count: number): Ctx => ({ ...world.as(visitor), address: `192.0.2.${count}`, userAgent: "a browser" });
const no = (article: number, from: number, reason = "") =>
  giveFeedback(guest(from), { article, helpful: false, reason });
const stateOf = async (number: number) => (await world.db.article.findUniqueOrThrow({ where: { number } })).state;
const waiting = async () => (await suggestions(world.as(ruth), { size: 50 })).rows;

test("words of readers wait for an editor, without what tells who they are, and are handled once", async () => {
  const number = await published();
  world.later({ minutes: 5 });
  await no(number, 1, "It does not say where. Write to me at jonas@weber-kiel.eu.");
  const [words] = await waiting();
  assert.ok(words);
  assert.equal(words.article.number, number);
  assert.doesNotMatch(words.reason, /weber-kiel/);
  assert.deepEqual((await suggestions(world.as(jonas), { size: 50 })).rows, []);
  await assert.rejects(handleSuggestion(world.as(jonas), { id: words.id, outcome: "DECLINED" }));
  await handleSuggestion(world.as(tim), { id: words.id, outcome: "TAKEN" });
  await assert.rejects(handleSuggestion(world.as(ruth), { id: words.id, outcome: "DECLINED" }), Conflict);
  assert.deepEqual(await waiting(), []);
  await no(number, 1, "It still does not say where.");
  assert.equal((await waiting()).length, 1, "new words of the same reader wait again");
});

test("an editor puts the article up for re-check because of what a reader said", async () => {
  const number = await published();
  world.later({ minutes: 5 });
  await no(number, 2, "The menu has another name since 5.4.");
  const words = (await waiting()).find((row) => row.article.number === number);
  assert.ok(words);
  await handleSuggestion(world.as(ruth), { id: words.id, outcome: "RECHECK" });
  assert.equal(await stateOf(number), "RE_CHECK");
});

test("five readers it did not help, and fewer whom it helped, put an article up by themselves", async () => {
  const [liked, disliked] = [await published(), await published()];
  world.later({ minutes: 5 });
  for (let from = 1; from <= 5; from += 1) {
    await no(liked, from);
    await no(disliked, from);
  }
  for (let from = 6; from <= 10; from += 1)
    await giveFeedback(guest(from), { article: liked, helpful: true, reason: "" });
  await no(disliked, 5);
  // Read once all answers are there, so that the order they are handled in does not matter.
  await world.settle();
  assert.deepEqual([await stateOf(liked), await stateOf(disliked)], ["PUBLISHED", "RE_CHECK"]);
  const events = { name: "article.recheck", payload: { path: ["number"], equals: disliked } };
  assert.equal(await world.db.event.count({ where: events }), 1);
});

test("lists name what is least helpful, most visited, most used for cases, never reviewed and orphaned", async () => {
  const [one, other] = [await published(), await published()];
  const views = articleViewCounter();
  for (const path of [`/kb/a/${other}/x`, `/kb/a/${other}/x`, `/kb/a/${one}/x`, "/t/1/x"]) views.shown(path);
  await views.flush(world.db);
  for (let from = 1; from <= 3; from += 1) await no(other, from);
  await no(one, 1);
  await world.db.article.update({ where: { number: one }, data: { reviewerId: null } });
  await world.db.article.update({ where: { number: other }, data: { ownerId: jonas.id } });
  const list = async (filter: "leastHelpful" | "mostVisited" | "mostUsed" | "unreviewed" | "orphaned") =>
    (await articleList(world.as(ruth), { filter, size: 50 })).rows.map((row) => row.number);
  const both = (numbers: number[]) => numbers.filter((number) => number === one || number === other);
  assert.deepEqual(both(await list("leastHelpful")), [other, one]);
  assert.deepEqual(both(await list("mostVisited")), [other, one]);
  assert.deepEqual(both(await list("mostUsed")), []);
  await world.db.article.update({ where: { number: one }, data: { useCount: 2 } });
  assert.deepEqual(both(await list("mostUsed")), [one]);
  assert.deepEqual(both(await list("unreviewed")), [one]);
  assert.deepEqual(both(await list("orphaned")), [other]);
});

test("gaps are ranked by what an answer would bring, and nobody is told of rare searches", async () => {
  const search = (query: string, times: number, clicked: string | null) =>
    world.db.searchLog.createMany({
      data: Array.from({ length: times }, () => ({
        id: uuidv7(world.now()),
        ...{ query, locale: "en", place: "page", hits: 1, clicked, createdAt: world.now() },
      })),
    });
  await search("Mesh   over ethernet", 40, null);
  await search("mesh over Ethernet", 10, "/t/1/x");
  await search("guest network", 60, "/t/1/x");
  await search("my own name", 2, null);
  const { topic } = await answered();
  await world.db.topic.updateMany({ where: { number: topic }, data: { meTooCount: 9, viewCount: 200 } });
  const number = await published();
  world.later({ minutes: 5 });
  for (let from = 1; from <= 4; from += 1) await no(number, from);
  world.later({ days: 2 });
  const { gaps, days } = await knowledgeGaps(world.as(ruth));
  assert.equal(days, 30);
  const [first, second] = gaps;
  assert.deepEqual(
    [first?.kind, first?.key, first?.demand, first?.failure, first?.benefit],
    ["search", "mesh over ethernet", 50, 0.8, 40],
  );
  assert.deepEqual([second?.kind, second?.key, second?.demand, second?.failure], ["topic", String(topic), 20, 0.5]);
  // The figures can be checked: what they are counted from stands beside them.
  const seen = await world.db.topic.findUniqueOrThrow({ where: { number: 1 } });
  const spelled = (text: string, times: number, without: number) => ({ text, times, without });
  assert.deepEqual(first?.facts, {
    kind: "search",
    spellings: [spelled("Mesh   over ethernet", 40, 40), spelled("mesh over Ethernet", 10, 0)],
    opened: [{ href: `/t/1/${seen.slug}`, title: seen.title, times: 10 }],
  });
  assert.deepEqual(second?.facts, { kind: "topic", meToo: 9, views: 200, answered: true });
  const doubted = gaps.find((gap) => gap.kind === "article" && gap.key === String(number))?.facts;
  assert.ok(doubted?.kind === "article" && doubted.helpful === 0 && doubted.unhelpful === 4);
  assert.ok(gaps.some((gap) => gap.kind === "article" && gap.key === String(number) && gap.benefit === 4));
  assert.ok(gaps.every((gap) => !/own name|guest/.test(gap.title)));
  await decideGap(world.as(tim), { kind: "search", key: "mesh over ethernet", outcome: "WRITING" });
  await decideGap(world.as(tim), { kind: "topic", key: String(topic), outcome: "DISMISSED" });
  const after = (await knowledgeGaps(world.as(ruth))).gaps;
  assert.equal(after[0]?.writing, true);
  assert.ok(after.every((gap) => gap.key !== String(topic) || gap.kind !== "topic"));
  assert.deepEqual((await knowledgeGaps(world.as(marta))).gaps, []);
  for (const person of [aylin, omar]) assert.deepEqual((await knowledgeGaps(world.as(person))).gaps, []);
});

test("what readers said about an article that is retired waits no longer", async () => {
  const number = await published();
  world.later({ minutes: 5 });
  await no(number, 3, "It does not say where.");
  await retireArticle(world.as(ruth), { number, reason: "No such router any more." });
  assert.ok((await waiting()).every((row) => row.article.number !== number));
  await assert.rejects(no(number, 4), NotFound);
});
