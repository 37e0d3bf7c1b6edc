import assert from "node:assert/strict";
import { test } from "node:test";
import { allowed, contextOf, system, visitor } from "../../platform/authorize/index.ts";
import { NotFound } from "../../platform/errors/index.ts";
import { openWorld } from "../../testing/world.ts";
import { answerTopic } from "../../topics/answer-topic.ts";
import { askQuestion } from "../../topics/ask-question.ts";
import { deletePost, undoTakingPost } from "../../topics/delete-post.ts";
import { editPost } from "../../topics/edit-post.ts";
import { moderatePost } from "../../topics/moderate-post.ts";
import { takePost } from "../../topics/take-post.ts";
import { statementKey } from "./statement-key.ts";
import { ownStatements, statement } from "./statements.query.ts";

const world = await openWorld();
const [asker, author, other] = [await world.person("mia"), await world.person("otto"), await world.person("uwe")];
const [moderator, admin] = [await world.person("mo", "MODERATOR"), await world.person("ada", "ADMIN")];
await world.board("routers");
const text = "Hold the button for ten seconds, then let it go and wait.";
const asked = await askQuestion(world.as(asker), {
  ...{ board: "routers", title: "What is this light for", body: text, tags: ["light"], kind: "QUESTION", locale: "en" },
  fields: {},
});

async function answer(body = text) {
  world.later({ minutes: 20 });
  const posted = await answerTopic(world.as(author), { topic: asked.topic, body, official: false });
  await world.settle();
  return posted.postId;
}
const mine = async (person = author) => (await ownStatements(world.as(person), { size: 50 })).rows;
const newest = async () => {
  const [row] = await mine();
  assert.ok(row);
  return row;
};

test("whoever's post moderators hide is told what, why, on which ground and how to appeal, and never by whom", async () => {
  const post = await answer(`${text} Buy one at my shop.`);
  await moderatePost(world.as(moderator), { post, presence: "HIDDEN", reason: "Advertising for an own shop" });
  await world.settle();
  const line = await newest();
  assert.deepEqual([line.decision, line.title, line.appeal], ["POST_HIDDEN", "What is this light for", null]);
  const view = await statement(world.as(author), line);
  assert.equal(view.reason, "Advertising for an own shop");
  assert.deepEqual([view.source, view.automatedDetection, view.automatedDecision], ["MODERATOR", false, false]);
  assert.match(view.post?.html ?? "", /my shop/);
  assert.deepEqual(view.abilities, { appeal: true });
  assert.equal(view.appealUntil.toISOString().slice(0, 7), "2026-12");
  assert.ok(!JSON.stringify(view).includes(moderator.id) && !JSON.stringify(view).includes("Mo"));
  const mail = await world.db.mailMessage.findFirstOrThrow({ where: { kind: "statement", userId: author.id } });
  assert.match(mail.text, /Advertising for an own shop/);
  assert.match(mail.text, new RegExp(`/decision/${line.id}\\?key=`));
  const told = await world.db.notification.findFirstOrThrow({ where: { userId: author.id, kind: "postTaken" } });
  assert.deepEqual([told.data, told.topicId, told.actorId], [{ statement: line.id }, null, null]);
});

test("the point of the house rules a moderator names stands in the statement, unless the rules have none like it, and in the log", async () => {
  const act = { presence: "REMOVED", reason: "Advertising for an own shop" } as const;
  for (const [point, told] of [
    ["no-spam", "no-spam"],
    ["made-up", null],
    [null, null],
  ] as const) {
    const post = await answer(`${text} Another shop of mine.`);
    await moderatePost(world.as(moderator), { post, ...act, point });
    await world.settle();
    const view = await statement(world.as(author), await newest());
    assert.equal(view.point?.key ?? null, told);
    const line = await world.db.moderationAction.findFirstOrThrow({ where: { act: "post.taken", subjectId: post } });
    assert.equal(line.category, point);
  }
});

test("AZ-22 a statement is for its author alone: other members, moderators, admins and visitors find nothing", async () => {
  const { id } = await newest();
  for (const actor of [other, asker, moderator, admin]) {
    await assert.rejects(statement(world.as(actor), { id }), NotFound);
    assert.deepEqual(await mine(actor), []);
  }
  const ctx = contextOf(visitor, { now: world.now });
  await assert.rejects(statement(ctx, { id }), NotFound);
  await assert.rejects(statement(ctx, { id, key: "x".repeat(43) }), NotFound);
  assert.deepEqual(await ownStatements(ctx, { size: 20 }), { rows: [], next: null });
  // Whoever cannot sign in any more reads it with the key of the mail.
  assert.equal((await statement(ctx, { id, key: statementKey(id) })).id, id);
});

test("the statement shows the text that was decided on, also after it was edited", async () => {
  const post = await answer(`${text} First version.`);
  await moderatePost(world.as(moderator), { post, presence: "HIDDEN", reason: "please leave out the name" });
  await world.settle();
  await editPost(world.as(author), { post, version: 1, body: `${text} Second version.`, reason: "" });
  const view = await statement(world.as(author), await newest());
  assert.match(view.post?.html ?? "", /First version/);
  assert.notEqual(view.post?.href, null);
});

test("what flags hide by themselves is said to be decided by a program, under the point its reason falls under", async () => {
  const post = await answer();
  await takePost(contextOf(system, { now: world.now }), post, "HIDDEN", "flags", () => allowed, {
    ...{ source: "FLAGS", category: "PERSONAL_DATA", automated: true },
  });
  await world.settle();
  const view = await statement(world.as(author), await newest());
  assert.deepEqual([view.source, view.automatedDecision, view.automatedDetection], ["FLAGS", true, false]);
  assert.deepEqual([view.point?.key, view.point?.guideline, view.ground], ["no-personal-data", 1, "GUIDELINE"]);
});

test("what is illegal rests on the law", async () => {
  const post = await answer();
  await takePost(world.as(moderator), post, "REMOVED", "fraud", () => allowed, {
    source: "NOTICE",
    category: "ILLEGAL",
  });
  await world.settle();
  const view = await statement(world.as(author), await newest());
  assert.deepEqual([view.decision, view.ground, view.source], ["POST_REMOVED", "LAW", "NOTICE"]);
  assert.equal(view.post?.href, null);
});

test("a post that comes back undoes its decisions and says so once", async () => {
  const post = await answer();
  await moderatePost(world.as(moderator), { post, presence: "HIDDEN", reason: "in haste" });
  await world.settle();
  const { id } = await newest();
  await undoTakingPost(world.as(moderator), post);
  await world.settle();
  await world.settle();
  const view = await statement(world.as(author), { id });
  assert.notEqual(view.undoneAt, null);
  assert.deepEqual(view.abilities, { appeal: false });
  const told = await world.db.notification.findMany({ where: { userId: author.id, kind: "decisionUndone" } });
  assert.deepEqual(
    told.map((row) => row.data),
    [{ statement: id }],
  );
});

test("what authors take back themselves needs no reasons, nor does what a moderator does to an own post", async () => {
  const before = (await mine()).length;
  await deletePost(world.as(author), await answer());
  world.later({ minutes: 20 });
  const own = await answerTopic(world.as(moderator), { topic: asked.topic, body: text, official: false });
  await moderatePost(world.as(moderator), { post: own.postId, presence: "REMOVED", reason: "written twice" });
  await world.settle();
  assert.equal((await mine()).length, before);
  assert.deepEqual(await mine(moderator), []);
});

test("running what follows a second time writes no second statement", async () => {
  const count = await world.db.statement.count();
  await world.settle();
  assert.equal(await world.db.statement.count(), count);
});
