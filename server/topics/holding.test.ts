import assert from "node:assert/strict";
import { test } from "node:test";
import { type Actor, contextOf, type Screen, visitor } from "../platform/authorize/index.ts";
import { Conflict, Forbidden, Invalid, NotFound } from "../platform/errors/index.ts";
import { callerOf } from "../router.ts";
import { openWorld } from "../testing/world.ts";

const world = await openWorld();
const ada = await world.person("ada");
const ben = await world.person("ben");
const mona = await world.person("mona", "MODERATOR");
await world.board("routers");

const why = { kind: "SUSPECTED_SPAM" as const, score: 3, urgent: false, facts: { checks: ["links"] } };
const hold: Screen = async (_ctx, { title, markdown }) => ({ act: "hold", title, markdown, findings: [why] });
const flag: Screen = async (_ctx, { title, markdown }) => ({ act: "flag", title, markdown, findings: [why] });
const swap: Screen = async (_ctx, { title, markdown }) => ({
  act: "pass",
  title: title?.replace("darn", "d***") ?? null,
  markdown: markdown.replace("darn", "d***"),
  findings: [],
});
const block: Screen = async () => ({ act: "block", field: "body", because: "blockedByRule" });

const api = (actor: Actor, screen?: Screen) => {
  world.later({ hours: 1 });
  return callerOf(contextOf(actor, { now: world.now, ...(screen && { screen }) }));
};
const question = (title: string) => ({
  board: "routers",
  title,
  body: "It blinks every evening at eight.",
  tags: ["light"],
});
const said = { body: "Hold the button for ten seconds." };
const events = async (postId: string) =>
  (
    await world.db.event.findMany({ where: { payload: { path: ["postId"], equals: postId } }, orderBy: { id: "asc" } })
  ).map((event) => `${event.name} by ${event.actorId === ada.id ? "ada" : event.actorId === mona.id ? "mona" : "?"}`);
const because = (error: unknown) => (error instanceof Error ? error.cause : null);

test("a question that waits is read by its author and moderators and is counted nowhere", async () => {
  const held = await api(ada, hold).topics.ask(question("What is this light for"));
  assert.equal(held.held, true);
  await world.settle();
  for (const who of [ada, mona]) {
    const page = await api(who).topics.page({ number: held.topic });
    assert.equal(page.topic.presence, "HELD");
    assert.match(page.opening.html, /every evening/);
  }
  for (const who of [visitor, ben])
    await assert.rejects(api(who).topics.page({ number: held.topic }), (error) => because(error) instanceof NotFound);
  assert.equal((await world.db.board.findUniqueOrThrow({ where: { slug: "routers" } })).topicCount, 0);
  assert.equal((await world.db.tag.findUniqueOrThrow({ where: { name: "light" } })).topicCount, 0);
  assert.equal(await world.db.reputationEntry.count(), 0);
  assert.equal(await world.db.follow.count(), 0);
  assert.deepEqual(await events(held.postId), ["post.held by ada"]);
});

test("released, it counts from then on, and what follows from asking follows once", async () => {
  const { postId, topicId } = await world.db.post
    .findFirstOrThrow({ select: { id: true, topicId: true } })
    .then((row) => ({
      postId: row.id,
      topicId: row.topicId,
    }));
  await assert.rejects(api(ben).topics.release({ post: postId }), (error) => because(error) instanceof NotFound);
  await assert.rejects(api(ada).topics.release({ post: postId }), (error) => because(error) instanceof Forbidden);
  await api(mona).topics.release({ post: postId });
  await assert.rejects(api(mona).topics.release({ post: postId }), (error) => because(error) instanceof Conflict);
  await world.settle();
  assert.deepEqual((await events(postId)).sort(), ["post.held by ada", "post.released by mona", "topic.asked by ada"]);
  assert.equal((await world.db.board.findUniqueOrThrow({ where: { slug: "routers" } })).topicCount, 1);
  assert.equal((await world.db.tag.findUniqueOrThrow({ where: { name: "light" } })).topicCount, 1);
  assert.equal(await world.db.reputationEntry.count({ where: { postId, reason: "ASKED" } }), 1);
  assert.equal(await world.db.follow.count({ where: { topicId, userId: ada.id } }), 1);
  const told = await world.db.notification.findMany({ where: { userId: ada.id } });
  assert.deepEqual(
    told.map(({ kind }) => kind),
    ["postReleased"],
  );
});

test("an answer and a comment that wait change no count, no order and no state until they are released", async () => {
  const { topic, postId } = await api(ada).topics.ask(question("Why does it blink at night"));
  const before = await world.db.topic.findUniqueOrThrow({ where: { number: topic } });
  const answer = await api(ben, hold).topics.answer({ topic, ...said });
  const comment = await api(ben, hold).topics.comment({ post: postId, body: "The same here." });
  await world.settle();
  const after = await world.db.topic.findUniqueOrThrow({ where: { number: topic } });
  assert.deepEqual({ ...after, postCount: 0 }, { ...before, postCount: 0, followCount: after.followCount });
  assert.equal((await api(visitor).topics.page({ number: topic })).answers.length, 0);
  assert.equal((await api(ben).viewer.page({ topic: { number: topic, posts: [] } })).topic?.concealed.length, 2);
  assert.equal((await api(ada).viewer.page({ topic: { number: topic, posts: [] } })).topic?.concealed.length, 0);
  assert.equal(await world.db.notification.count({ where: { userId: ada.id, topicId: before.id } }), 0);
  await api(mona).topics.release({ post: answer.postId });
  await api(mona).topics.release({ post: comment.postId });
  await world.settle();
  const shown = await api(visitor).topics.page({ number: topic });
  assert.equal(shown.topic.state, "ANSWERED");
  assert.deepEqual([shown.answers.length, shown.opening.comments.length, shown.topic.answerCount], [1, 1, 1]);
  const told = await world.db.notification.findMany({ where: { userId: ada.id, topicId: before.id } });
  assert.deepEqual(told.map(({ kind }) => kind).sort(), ["answered", "commented"]);
});

test("what waits can be changed and taken back by its author, and waits again when it is brought back", async () => {
  const { topic } = await api(ada).topics.ask(question("Which light is the right one"));
  const { postId } = await api(ben, hold).topics.answer({ topic, ...said });
  await api(ben, hold).topics.edit({ post: postId, version: 1, body: "Hold the button for twenty seconds." });
  await api(ben).topics.delete({ post: postId });
  await api(ben).topics.restore({ post: postId });
  const post = await world.db.post.findUniqueOrThrow({ where: { id: postId } });
  assert.equal(post.presence, "HELD");
  const names = (await world.db.event.findMany({ where: { payload: { path: ["postId"], equals: postId } } })).map(
    ({ name }) => name,
  );
  assert.equal(names.includes("post.answered") || names.includes("post.edited"), false);
});

test("what was refused and is brought back waits again; then it can be released", async () => {
  const { topic } = await api(ada).topics.ask(question("Where is the button of it"));
  const { postId } = await api(ben, hold).topics.answer({ topic, ...said });
  await api(mona).topics.moderate({ post: postId, presence: "REMOVED", reason: "advertising" });
  await api(mona).topics.restore({ post: postId });
  await api(mona).topics.release({ post: postId });
  await world.settle();
  assert.equal((await api(visitor).topics.page({ number: topic })).topic.answerCount, 1);
});

test("PE-08 nobody answers, thanks or accepts what waits", async () => {
  const held = await api(ada, hold).topics.ask(question("How long do I have to hold it"));
  for (const who of [ada, mona])
    await assert.rejects(
      api(who).topics.answer({ topic: held.topic, ...said }),
      (error) => because(error) instanceof Forbidden,
    );
  const { topic } = await api(ada).topics.ask(question("How often does it blink then"));
  const { postId } = await api(ben, hold).topics.answer({ topic, ...said });
  await assert.rejects(api(ada).kudos.give({ post: postId, on: true }), (error) => because(error) instanceof NotFound);
  await assert.rejects(api(ada).solutions.accept({ post: postId }), (error) => because(error) instanceof NotFound);
});

test("a refused text is told beside its field; a replaced word is stored replaced; a noticed post shows", async () => {
  await assert.rejects(api(ada, block).topics.ask(question("What a light that is")), (error) => {
    const cause = because(error);
    return cause instanceof Invalid && cause.field === "body" && cause.reason === "blockedByRule";
  });
  const { topic } = await api(ada, swap).topics.ask({
    ...question("This darn light again"),
    body: "The darn light blinks again.",
  });
  const page = await api(visitor).topics.page({ number: topic });
  assert.equal(page.topic.title, "This d*** light again");
  assert.match(page.opening.html, /d\*\*\*/);
  const answer = await api(ben, flag).topics.answer({ topic, ...said });
  assert.equal(answer.held, false);
  const names = (
    await world.db.event.findMany({ where: { payload: { path: ["postId"], equals: answer.postId } } })
  ).map(({ name }) => name);
  assert.deepEqual(names.sort(), ["post.answered", "post.noticed"]);
});
