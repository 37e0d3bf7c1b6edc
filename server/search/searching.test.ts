import assert from "node:assert/strict";
import { test } from "node:test";
import { type Actor, visitor } from "../platform/authorize/index.ts";
import { acceptAnswer } from "../solutions/accept-answer.ts";
import { verifySolution } from "../solutions/verify-solution.ts";
import { openWorld } from "../testing/world.ts";
import { answerTopic } from "../topics/answer-topic.ts";
import { askQuestion } from "../topics/ask-question.ts";
import { askInput } from "../topics/topics.schema.ts";
import { find } from "./find.query.ts";
import { indexEverything } from "./index-everything.ts";
import type { Part } from "./search.schema.ts";
import { suggest } from "./suggest.query.ts";

const world = await openWorld();
const jonas = await world.person("jonas");
const marta = await world.person("marta", "SUPER_USER");
const tim = await world.person("tim", "AGENT");
await world.board("routers");
await world.board("heizung", { locale: "de" });

async function asked(title: string, body: string, over: { tags?: string[]; board?: string } = {}): Promise<number> {
  world.later({ hours: 25 });
  const input = askInput.parse({ board: "routers", tags: ["general"], title, body, ...over });
  return (await askQuestion(world.as(jonas), input)).topic;
}
async function answered(topic: number, body: string): Promise<string> {
  world.later({ hours: 1 });
  return (await answerTopic(world.as(marta), { topic, body, official: false })).postId;
}
const found = (query: string, over: object = {}, actor: Actor = visitor) =>
  find(world.as(actor), { query, kind: "all", sort: "relevance", size: 20, live: false, place: null, ...over });
const numbers = async (query: string, over: object = {}) => (await found(query, over)).hits.map((hit) => hit.number);
const marked = (parts: Part[]) => parts.filter((part) => part.mark).map((part) => part.text);

const evening = await asked(
  "Aurora 7 drops Wi-Fi every evening",
  "Since firmware 5.2.1 the network disappears around eight.",
  {
    tags: ["wifi", "firmware"],
  },
);
const channel = await answered(evening, "Set the channel to 36, some channels are shared with weather radar.");
await acceptAnswer(world.as(jonas), { post: channel });
const cable = await asked("Which cable for the new modem", "I wonder about radar and about the length of the cable.");
const heater = await asked(
  "Heizkörper wird in großen Häusern nicht warm",
  "Die Straße ist kalt, für uns ein Ärgernis.",
  {
    board: "heizung",
    tags: ["heizung"],
  },
);
const wlan = await asked("WLAN weg jeden Abend um acht", "Seit gestern verschwindet es.", { board: "heizung" });
const reset = await asked("Router after a factory reset", "It restarts and restarts. What can be done about that?");
const proof = await answered(reset, "Hold the button for ten seconds, then choose the country.");
await acceptAnswer(world.as(jonas), { post: proof });
await verifySolution(world.as(tim), { post: proof, on: true, validFor: null });
await world.settle();

test("umlauts are found in every spelling, and the hit is marked as it is written", async () => {
  for (const query of ["Häuser", "Haeuser", "hauser", "HÄUSERN", "Heizkoerper", "strasse", "Straße", "Aergernis"]) {
    assert.deepEqual(await numbers(query), [heater], query);
  }
  const { hits } = await found("haeuser");
  assert.deepEqual(marked(hits[0]?.title ?? []), ["Häusern"]);
});

test("words are found in other forms of theirs, in both languages", async () => {
  assert.deepEqual(await numbers("dropping"), [evening]);
  assert.deepEqual(await numbers("channel share"), [evening]);
  assert.deepEqual(await numbers("kalte Straßen für"), [heater]);
});

test("a phrase is found only in its order", async () => {
  assert.deepEqual(await numbers('"factory reset"'), [reset]);
  assert.deepEqual((await found('"reset factory"')).hits, []);
  assert.deepEqual(await numbers('"weather radar"'), [evening]);
});

test("while it is typed, the beginning of the last word is enough", async () => {
  assert.deepEqual(await numbers("aurora fir", { live: true }), [evening]);
  assert.deepEqual(await numbers("aurora fir"), []);
});

test("a word with a minus must not occur", async () => {
  assert.deepEqual((await numbers("radar")).sort(), [evening, cable].sort());
  assert.deepEqual(await numbers("radar -cable"), [evening]);
});

test("typing errors lead to titles that look alike", async () => {
  for (const query of ["auorra", "factroy", "Heizkörpre", "firmwrae"]) {
    const { hits, similar } = await found(query);
    assert.deepEqual(hits, [], query);
    assert.ok(similar.length > 0, query);
  }
  assert.equal((await found("auorra")).similar[0]?.number, evening);
});

test("when no topic holds all words, those that hold some are offered as similar", async () => {
  const { hits, similar } = await found("evening firmware network telephone");
  assert.deepEqual(hits, []);
  assert.equal(similar[0]?.number, evening);
});

test("synonyms find each other, and the hit says so", async () => {
  const { hits } = await found("WLAN");
  assert.deepEqual(hits.map((hit) => hit.number).sort(), [evening, wlan].sort());
  assert.deepEqual(hits.find((hit) => hit.number === evening)?.synonyms, [{ asked: "WLAN", found: "wi-fi" }]);
  assert.deepEqual((await numbers("wifi")).sort(), [evening, wlan].sort());
});

test("what holds the word as it was typed comes before what holds another that means the same", async () => {
  assert.deepEqual(await numbers("WLAN"), [wlan, evening]);
  assert.deepEqual(await numbers("wi-fi"), [evening, wlan]);
});

test("the title weighs more than the solution, that more than the question, that more than the rest", async () => {
  const order: number[] = [];
  const rest = await asked("How is this thing cleaned", "I do not want to break it when I do.");
  await answered(rest, "With a zeppelin, as everybody does it around here.");
  const question = await asked("How is that other thing cleaned", "I thought of a zeppelin, as everybody does.");
  const solution = await asked("How is the third thing cleaned", "I do not want to break it when I do.");
  const title = await asked("How a zeppelin is cleaned at home", "I do not want to break it when I do.");
  await world.settle();
  await acceptAnswer(world.as(jonas), {
    post: await answered(solution, "With a zeppelin, as everybody does it around here."),
  });
  await world.settle();
  order.push(title, solution, question, rest);
  assert.deepEqual(await numbers("zeppelin"), order);
  const { hits } = await found("zeppelin");
  assert.deepEqual(
    hits.map((hit) => hit.why),
    [["title"], ["solution"], ["question"], ["rest"]],
  );
});

test("of two that say the same, the solved one stands first, and a verified one before it", async () => {
  const same = ["How to calibrate the gyroscope", "The gyroscope is off by three degrees."] as const;
  const verified = await asked(...same);
  const solved = await asked(...same);
  const open = await asked(...same);
  for (const topic of [verified, solved]) {
    const post = await answered(topic, "Put it on a table and wait a minute or two.");
    await acceptAnswer(world.as(jonas), { post });
    if (topic === verified) await verifySolution(world.as(tim), { post, on: true, validFor: null });
  }
  await world.settle();
  assert.deepEqual(await numbers("gyroscope"), [verified, solved, open]);
  assert.deepEqual(await numbers("gyroscope", { sort: "newest" }).then((list) => list.length), 3);
});

test("every operator narrows", async () => {
  assert.deepEqual(await numbers("tag:firmware"), [evening]);
  assert.deepEqual((await numbers("board:heizung")).sort(), [heater, wlan].sort());
  assert.deepEqual(await numbers("radar is:solved"), [evening]);
  assert.deepEqual(await numbers("radar is:unanswered"), [cable]);
  assert.deepEqual(await numbers("restarts is:verified"), [reset]);
  assert.deepEqual(await numbers("radar author:marta"), []);
  assert.equal((await numbers("radar author:jonas")).length, 2);
  assert.deepEqual(await numbers("radar before:2026-06-03"), [evening]);
  assert.deepEqual(await numbers("radar after:2026-06-03 before:2026-06-04"), [cable]);
  assert.deepEqual(await numbers("radar has:article"), []);
});

test("hits are counted by kind and board, and one kind can be looked at alone", async () => {
  const { facets } = await found("radar");
  assert.equal(facets.all, 2);
  assert.equal(facets.solved, 1);
  assert.equal(facets.articles, 0);
  assert.deepEqual(facets.boards, [{ slug: "routers", name: "routers", tint: 0, count: 2 }]);
  assert.deepEqual(await numbers("radar", { kind: "solved" }), [evening]);
});

test("pages of hits follow each other without gap or repetition", async () => {
  const all = await numbers("is:unanswered");
  const paged: number[] = [];
  let cursor: string | null = null;
  do {
    const page: { hits: { number: number }[]; next: string | null } = await found("is:unanswered", { size: 2, cursor });
    paged.push(...page.hits.map((hit) => hit.number));
    cursor = page.next;
  } while (cursor);
  assert.deepEqual(paged, all);
});

test("suggestions begin at three letters, and at eight for a whole question", async () => {
  const ctx = world.as(visitor);
  assert.deepEqual(await suggest(ctx, { query: "au", full: false }), []);
  const [first] = await suggest(ctx, { query: "auro", full: false });
  assert.deepEqual(
    [first?.kind, first?.state, first?.url],
    ["topic", "solved", `/t/${evening}/aurora-7-drops-wi-fi-every-evening`],
  );
  const people = await suggest(ctx, { query: "mart", full: false });
  assert.deepEqual(people.at(-1), { kind: "person", title: "Marta", url: "/u/marta" });
  assert.deepEqual(await suggest(ctx, { query: "Wi-Fi dr", full: true }).then((hits) => hits.length > 0), true);
  const sentence = "Why does my Aurora lose the network in the evening since the firmware";
  assert.equal((await suggest(ctx, { query: sentence, full: true }))[0]?.url, first?.url);
});

test("writing all documents anew changes nothing that is found", async () => {
  const before = await numbers("radar");
  const rows = () =>
    world.db.$queryRaw`SELECT "topicId", vector::text AS vector FROM "SearchDocument" ORDER BY "topicId"`;
  const documents = await rows();
  await indexEverything(world.db);
  assert.deepEqual(await numbers("radar"), before);
  assert.deepEqual(await rows(), documents);
});
