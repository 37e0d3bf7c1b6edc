import assert from "node:assert/strict";
import { test } from "node:test";
import { Conflict, Forbidden, Invalid } from "../../platform/errors/index.ts";
import { openWorld } from "../../testing/world.ts";
import { arrangers } from "./arranging.testing.ts";
import { changeAuthor } from "./change-author.ts";
import { convertPost } from "./convert-post.ts";
import { hideRevision } from "./hide-revision.ts";

const world = await openWorld();
const { db } = world;
const { anna, ben, carl, nadia, tim, heidi, lena, ...stage } = await arrangers(world);
const reason = "written with the account of a colleague";
const because = (code: string) => (error: Error) =>
  (error instanceof Invalid && error.reason === code) || (error instanceof Conflict && error.what === code);
const points = async (person: { id: string }) =>
  (await db.standing.findUnique({ where: { userId: person.id } }))?.points ?? 0;

test("an answer given to another author takes its points along, both are told, and giving it back undoes it", async () => {
  const { topic } = await stage.ask(anna);
  const { postId: post } = await stage.answer(ben, topic);
  await stage.api(anna).kudos.give({ post, on: true });
  await stage.api(anna).solutions.accept({ post });
  await world.settle();
  const before = [await points(ben), await points(carl)];
  const given = await changeAuthor(world.as(nadia), { post, author: "carl", reason });
  assert.deepEqual(await stage.differences(), []);
  assert.deepEqual([await points(ben), await points(carl)], before.toReversed());
  const told = await db.notification.findMany({ where: { kind: { in: ["postGiven", "postGivenAway"] } } });
  assert.deepEqual(told.map((row) => row.userId).sort(), [ben.id, carl.id].sort());
  await changeAuthor(world.as(nadia), { post, author: given.before, reason });
  assert.deepEqual(await stage.differences(), []);
  assert.deepEqual([await points(ben), await points(carl)], before);
});

test("with the first post goes the question: what its answers earn follows who asks it now", async () => {
  const { topic, postId: post } = await stage.ask(anna);
  await stage.answer(ben, topic);
  await world.settle();
  const before = await points(ben);
  await changeAuthor(world.as(nadia), { post, author: "ben", reason });
  assert.deepEqual(await stage.differences(), []);
  assert.equal((await stage.topic(topic)).authorId, ben.id);
  assert.equal(await points(ben), before - 1, "one point for asking instead of two for answering somebody else");
});

test("only staff who moderate give a post to somebody else, and only to somebody who may read it", async () => {
  const { postId: post } = await stage.ask(anna);
  const give = (actor: typeof anna, author: string) => changeAuthor(world.as(actor), { post, author, reason });
  for (const nobody of [anna, ben, tim, lena]) await assert.rejects(give(nobody, "carl"), Forbidden);
  await assert.rejects(give(nadia, "nobody-there"), because("unknownPerson"));
  await assert.rejects(give(nadia, "anna"), because("theirsAlready"));
  await give(heidi, "@carl");
  const secret = await stage.ask(tim, "office");
  const given = changeAuthor(world.as(nadia), { post: secret.postId, author: "carl", reason });
  await assert.rejects(given, because("unknownPerson"));
});

test("an answer becomes a comment with the comments below it, and the answer it was again", async () => {
  const { topic, postId: question } = await stage.ask(anna);
  const { postId: post } = await stage.answer(ben, topic);
  const below = await stage.comment(carl, post);
  await world.settle();
  const before = await points(ben);
  await convertPost(world.as(nadia), { post, to: "COMMENT", reason });
  assert.deepEqual(await stage.differences(), []);
  assert.deepEqual([(await stage.topic(topic)).state, await points(ben)], ["UNANSWERED", before - 2]);
  assert.deepEqual(
    [(await stage.post(post)).parentId, (await stage.post(below.postId)).parentId],
    [question, question],
  );
  await convertPost(world.as(nadia), { post, to: "ANSWER", reason });
  assert.deepEqual(await stage.differences(), []);
  assert.deepEqual([(await stage.post(below.postId)).parentId, await points(ben)], [post, before]);
});

test("a question, a solution, and what is of that kind already are not converted", async () => {
  const { topic, postId: question } = await stage.ask(anna);
  const { postId: post } = await stage.answer(ben, topic);
  const convert = (actor: typeof anna, id: string, to: "ANSWER" | "COMMENT") =>
    convertPost(world.as(actor), { post: id, to, comments: [], reason });
  await assert.rejects(convert(nadia, question, "ANSWER"), because("openingStays"));
  await assert.rejects(convert(nadia, post, "ANSWER"), because("convertedAlready"));
  for (const nobody of [anna, ben, tim]) await assert.rejects(convert(nobody, post, "COMMENT"), Forbidden);
  await stage.api(anna).solutions.accept({ post });
  await assert.rejects(convert(nadia, post, "COMMENT"), because("isSolution"));
});

test("an old version is hidden alone; moderators still read it, and the one that shows stays", async () => {
  const { postId: post } = await stage.ask(anna);
  const body = "My phone number is not your business at all.";
  await stage.api(anna).topics.edit({ post, version: 1, body, reason: "" });
  const hide = (actor: typeof anna, version: number, hidden = true) =>
    hideRevision(world.as(actor), { post, version, hidden, reason });
  for (const nobody of [anna, ben, tim]) await assert.rejects(hide(nobody, 1), Forbidden);
  await hide(nadia, 1);
  const versions = async (actor: typeof anna) =>
    (await stage.api(actor).topics.history({ post })).map((row) => [row.version, row.hidden]);
  assert.deepEqual(await versions(ben), [[2, false]]);
  assert.deepEqual(await versions(nadia), [
    [2, false],
    [1, true],
  ]);
  await assert.rejects(hide(nadia, 2), because("currentVersion"));
  await assert.rejects(hide(nadia, 1), because("hiddenAlready"));
  await hide(nadia, 1, false);
  assert.equal((await versions(ben)).length, 2);
});

test("a moderator who edits with a note is named in the history, and the author hears of it", async () => {
  const { postId: post } = await stage.ask(anna);
  await stage
    .api(nadia)
    .topics.edit({ post, version: 1, body: "Every night it restarts, without the password.", reason });
  await world.settle();
  const [newest] = await stage.api(ben).topics.history({ post });
  assert.deepEqual([newest?.by, newest?.reason], ["Nadia", reason]);
  const { rows } = await stage.api(anna).notifications.list({ size: 5 });
  assert.equal(rows[0]?.kind, "postEdited");
});

test("hidden, removed and brought back, a post has the same line in the log, the same points and the same page again", async () => {
  const { topic } = await stage.ask(anna);
  const { postId: post } = await stage.answer(ben, topic);
  await world.settle();
  const before = [await points(ben), (await stage.topic(topic)).answerCount];
  await stage.api(nadia).topics.moderate({ post, presence: "HIDDEN", reason });
  await stage.api(nadia).topics.moderate({ post, presence: "REMOVED", reason });
  assert.deepEqual(await stage.differences(), []);
  await stage.api(nadia).topics.restore({ post });
  assert.deepEqual(await stage.differences(), []);
  assert.deepEqual([await points(ben), (await stage.topic(topic)).answerCount], before);
  const acts = await db.moderationAction.findMany({ where: { subjectId: post }, orderBy: { at: "asc" } });
  assert.deepEqual(
    acts.map((line) => line.act),
    ["post.taken", "post.taken", "post.restored"],
  );
});
