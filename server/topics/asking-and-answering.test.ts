import assert from "node:assert/strict";
import { test } from "node:test";
import { system, visitor } from "../platform/authorize/index.ts";
import { Conflict, Forbidden, NotFound, TooMany } from "../platform/errors/index.ts";
import { acceptAnswer } from "../solutions/index.ts";
import { openWorld } from "../testing/world.ts";
import { answerTopic } from "./answer-topic.ts";
import { askQuestion } from "./ask-question.ts";
import { closeSolvedTopics } from "./close-solved-topics.job.ts";
import { commentPost } from "./comment-post.ts";
import { deletePost, undoTakingPost } from "./delete-post.ts";
import { editPost } from "./edit-post.ts";
import { lockTopic } from "./lock-topic.ts";
import { moderatePost } from "./moderate-post.ts";
import { topicPage } from "./topic-page.query.ts";
import { topicRows } from "./topic-rows.query.ts";
import { askInput } from "./topics.schema.ts";

const world = await openWorld();
const jonas = await world.person("jonas");
const marta = await world.person("marta", "SUPER_USER");
const nadia = await world.person("nadia", "MODERATOR");
await world.board("routers");
await world.board("lounge", { visibility: "SUPER_USERS" });

const question = (over: object = {}) =>
  askInput.parse({
    board: "routers",
    title: "Aurora 7 drops Wi-Fi every evening",
    body: "Since the update the 5 GHz network disappears around eight.",
    tags: ["wifi"],
    ...over,
  });

async function asked(over: object = {}): Promise<{ topic: number; postId: string }> {
  world.later({ hours: 1 });
  return askQuestion(world.as(jonas), question(over));
}

test("a question is on its page and in the list, and a visitor reads both", async () => {
  const { topic } = await asked();
  const page = await topicPage(world.as(visitor), { number: topic, sort: "oldest" });
  assert.equal(page.topic.title, "Aurora 7 drops Wi-Fi every evening");
  assert.equal(page.opening.author.name, "jonas");
  assert.deepEqual(page.topic.tags, ["wifi"]);
  const list = await topicRows(world.as(visitor), { size: 20 });
  assert.ok(list.rows.some((row) => row.number === topic && row.state === "UNANSWERED"));
});

test("an answer makes the topic answered and counts once", async () => {
  const { topic } = await asked();
  const answer = await answerTopic(world.as(marta), { topic, body: "Choose channel 36 by hand.", official: false });
  assert.equal(answer.number, 2);
  const page = await topicPage(world.as(visitor), { number: topic, sort: "oldest" });
  assert.equal(page.topic.state, "ANSWERED");
  assert.equal(page.topic.answerCount, 1);
  assert.match(page.answers[0]?.html ?? "", /channel 36/);
});

test("a comment stands under its post and is not an answer", async () => {
  const { topic, postId } = await asked();
  await commentPost(world.as(marta), { post: postId, body: "Which firmware is it?" });
  const page = await topicPage(world.as(visitor), { number: topic, sort: "oldest" });
  assert.equal(page.topic.answerCount, 0);
  assert.equal(page.topic.state, "UNANSWERED");
  assert.equal(page.opening.comments.length, 1);
});

test("RL-15 a double submit makes one post", async () => {
  const { topic } = await asked();
  const input = { topic, body: "The same answer, sent twice.", official: false, idempotencyKey: "one-and-the-same" };
  const both = await Promise.all([answerTopic(world.as(marta), input), answerTopic(world.as(marta), input)]);
  assert.equal(both[0].postId, both[1].postId);
  assert.equal(await world.db.post.count({ where: { idempotencyKey: "one-and-the-same" } }), 1);
});

test("a second question right after the first is refused with the time it opens again", async () => {
  await asked();
  await assert.rejects(
    askQuestion(world.as(jonas), question()),
    (error) => error instanceof TooMany && error.until.getTime() === world.now().getTime() + 15_000,
  );
});

test("a second editor sees the conflict with the newer text and loses nothing", async () => {
  const { postId } = await asked();
  const first = { post: postId, version: 1, body: "Edited by the first, long enough to stand.", reason: "" };
  await editPost(world.as(jonas), first);
  await assert.rejects(
    editPost(world.as(nadia), { ...first, body: "Edited by the second, long enough to stand." }),
    (error) => error instanceof Conflict && JSON.stringify(error.current).includes("by the first"),
  );
});

test("every version of a text is kept with its hash", async () => {
  const { postId } = await asked();
  world.later({ minutes: 10 });
  await editPost(world.as(jonas), { post: postId, version: 1, body: "A better description of it.", reason: "clearer" });
  const versions = await world.db.postRevision.findMany({ where: { postId }, orderBy: { version: "asc" } });
  assert.deepEqual(
    versions.map((row) => row.version),
    [1, 2],
  );
  assert.ok(versions.every((row) => /^[0-9a-f]{64}$/.test(row.hash)));
  const post = await world.db.post.findUniqueOrThrow({ where: { id: postId } });
  assert.ok(post.editedAt, "after the grace minutes the post says that it was edited");
});

test("an author cannot edit after the window, a super user can for longer", async () => {
  const { topic, postId } = await asked();
  const answer = await answerTopic(world.as(marta), { topic, body: "An answer of a super user.", official: false });
  world.later({ days: 2 });
  const change = { version: 1, body: "Changed two days later, and long enough.", reason: "" };
  await assert.rejects(editPost(world.as(jonas), { ...change, post: postId }), Forbidden);
  await editPost(world.as(marta), { ...change, post: answer.postId });
});

test("a hidden post is out of sight for others and still read by its author", async () => {
  const { topic } = await asked();
  const answer = await answerTopic(world.as(marta), { topic, body: "Something that will be hidden.", official: false });
  await moderatePost(world.as(nadia), { post: answer.postId, presence: "HIDDEN", reason: "off topic" });
  const seen = await topicPage(world.as(jonas), { number: topic, sort: "oldest" });
  assert.equal(seen.answers.length, 0);
  assert.equal(seen.topic.state, "UNANSWERED");
  const own = await topicPage(world.as(marta), { number: topic, sort: "oldest" });
  assert.equal(own.answers[0]?.presence, "HIDDEN");
});

test("a question its author deleted is gone for everybody and comes back when undone", async () => {
  const { topic, postId } = await asked();
  const before = await world.db.board.findUniqueOrThrow({ where: { slug: "routers" } });
  await deletePost(world.as(jonas), postId);
  await assert.rejects(topicPage(world.as(marta), { number: topic, sort: "oldest" }), NotFound);
  const gone = await world.db.board.findUniqueOrThrow({ where: { slug: "routers" } });
  assert.equal(gone.topicCount, before.topicCount - 1);
  await undoTakingPost(world.as(jonas), postId);
  assert.equal((await topicPage(world.as(visitor), { number: topic, sort: "oldest" })).topic.number, topic);
});

test("a locked topic takes no answers, and says so", async () => {
  const { topic } = await asked();
  await lockTopic(world.as(nadia), { topic, locked: true, reason: "answered" });
  await assert.rejects(
    answerTopic(world.as(marta), { topic, body: "Too late for this one.", official: false }),
    (error) => error instanceof Forbidden && error.because === "topicLocked",
  );
});

test("AZ-09 a topic of a closed board is to a member as if it did not exist", async () => {
  world.later({ hours: 1 });
  const { topic } = await askQuestion(world.as(marta), question({ board: "lounge" }));
  await assert.rejects(topicPage(world.as(jonas), { number: topic, sort: "oldest" }), NotFound);
  await assert.rejects(answerTopic(world.as(jonas), { topic, body: "Let me in please.", official: false }), NotFound);
  const list = await topicRows(world.as(jonas), { size: 100 });
  assert.ok(!list.rows.some((row) => row.number === topic));
  await assert.rejects(askQuestion(world.as(jonas), question({ board: "lounge" })), NotFound);
});

test("a visitor may not ask", async () => {
  await assert.rejects(askQuestion(world.as(visitor), question()), Forbidden);
});

test("a solved question closes after fourteen days, once, and stays open when a moderator opens it again", async () => {
  const { topic } = await asked();
  const answer = await answerTopic(world.as(marta), { topic, body: "Switch it off and on again.", official: false });
  await acceptAnswer(world.as(jonas), { post: answer.postId });
  const locked = () => world.db.lock.count({ where: { topic: { number: topic }, undoneAt: null } });
  world.later({ days: 13 });
  await closeSolvedTopics.run(world.as(system), {});
  assert.equal(await locked(), 0);
  world.later({ days: 2 });
  await closeSolvedTopics.run(world.as(system), {});
  await closeSolvedTopics.run(world.as(system), {});
  assert.equal(await locked(), 1);
  await lockTopic(world.as(nadia), { topic, locked: false, reason: "" });
  await closeSolvedTopics.run(world.as(system), {});
  assert.equal(await locked(), 0);
});
