import assert from "node:assert/strict";
import { test } from "node:test";
import { visitor } from "../platform/authorize/index.ts";
import { NotFound } from "../platform/errors/index.ts";
import { openWorld } from "../testing/world.ts";
import { answerTopic } from "./answer-topic.ts";
import { askBoards } from "./ask-boards.query.ts";
import { askQuestion } from "./ask-question.ts";
import { commentPost } from "./comment-post.ts";
import { deflect } from "./deflect.ts";
import { moderatePost } from "./moderate-post.ts";
import { postPlace } from "./post-place.query.ts";
import { topicPage, WINDOW } from "./topic-page.query.ts";
import { askInput } from "./topics.schema.ts";

const world = await openWorld();
const jonas = await world.person("jonas");
const marta = await world.person("marta", "SUPER_USER");
const nadia = await world.person("nadia", "MODERATOR");
await world.board("routers");
await world.board("lounge", { visibility: "SUPER_USERS", asking: "SUPER_USERS" });

async function asked(board = "routers", by = jonas): Promise<{ topic: number; postId: string }> {
  world.later({ hours: 1 });
  const title = "Aurora 7 drops Wi-Fi every evening";
  const body = "Since the update the 5 GHz network disappears around eight.";
  return askQuestion(world.as(by), askInput.parse({ board, title, body, tags: ["wifi"] }));
}

test("the address of a post leads to its window, and a comment stands where its post stands", async () => {
  const { topic } = await asked();
  const answers: { number: number; postId: string }[] = [];
  for (let count = 0; count < WINDOW + 2; count += 1) {
    world.later({ minutes: 5 });
    answers.push(await answerTopic(world.as(marta), { topic, body: `Answer number ${count}.`, official: false }));
  }
  const of = async (post: number) => (await postPlace(world.as(visitor), { number: topic, post })).from;
  const [first, last] = [answers[0], answers.at(-1)];
  assert.ok(first && last);
  assert.equal(await of(1), null);
  assert.equal(await of(first.number), null);
  assert.equal(await of(last.number), String(answers[WINDOW]?.number));
  world.later({ minutes: 5 });
  const comment = await commentPost(world.as(jonas), { post: first.postId, body: "Thank you, that helps." });
  assert.equal(await of(comment.number), null);
  const page = await topicPage(world.as(visitor), {
    number: topic,
    from: (await of(last.number)) ?? "",
    sort: "oldest",
  });
  assert.ok(page.answers.some((answer) => answer.number === last.number));
});

test("AZ-09 the place of a post in a topic out of sight is not told", async () => {
  const { topic } = await asked("lounge", marta);
  await assert.rejects(postPlace(world.as(jonas), { number: topic, post: 1 }), NotFound);
});

test("a hidden topic is a page for its author and its moderators alone", async () => {
  const { topic, postId } = await asked();
  await moderatePost(world.as(nadia), { post: postId, presence: "HIDDEN", reason: "Contains a serial number" });
  for (const reader of [jonas, nadia]) {
    const page = await topicPage(world.as(reader), { number: topic, sort: "oldest" });
    assert.equal(page.topic.presence, "HIDDEN");
    assert.match(page.opening.html, /5 GHz/);
  }
  for (const reader of [visitor, marta]) {
    await assert.rejects(topicPage(world.as(reader), { number: topic, sort: "oldest" }), NotFound);
  }
});

test("AZ-27 the ask page offers exactly the boards one may ask on, to visitors those they could after signing in", async () => {
  const slugs = async (...as: Parameters<typeof world.as>) =>
    (await askBoards(world.as(...as))).map(({ slug }) => slug);
  assert.deepEqual(await slugs(visitor), ["routers"]);
  assert.deepEqual(await slugs(jonas), ["routers"]);
  assert.deepEqual((await slugs(marta)).sort(), ["lounge", "routers"]);
});

test("that a suggestion solved it is recorded without who said so", async () => {
  await deflect(world.as(visitor), { kind: "topic", number: 18, query: "wifi drops in the evening" });
  const [row] = await world.db.deflection.findMany();
  assert.deepEqual([row?.kind, row?.target, row?.query], ["topic", "18", "wifi drops in the evening"]);
});
