import assert from "node:assert/strict";
import { test } from "node:test";
import { visitor } from "../../platform/authorize/index.ts";
import { Conflict, Forbidden, Invalid, NotFound } from "../../platform/errors/index.ts";
import { openWorld } from "../../testing/world.ts";
import { arrangers } from "./arranging.testing.ts";
import { leadsTo } from "./leads-to.query.ts";
import { mergeTopics } from "./merge-topics.ts";
import { moveTopic } from "./move-topic.ts";
import { splitTopic } from "./split-topic.ts";

const world = await openWorld();
const { db } = world;
const { anna, ben, carl, nadia, tim, heidi, lena, ...stage } = await arrangers(world);
const reason = "stands on the wrong board";
const because = (code: string) => (error: Error) =>
  (error instanceof Invalid && error.reason === code) || (error instanceof Conflict && error.what === code);

test("a moved topic takes its counters, points and expertise to the other board; moving it back undoes all of it", async () => {
  const { topic } = await stage.ask(anna);
  const { postId } = await stage.answer(ben, topic);
  await stage.api(anna).solutions.accept({ post: postId });
  await world.settle();
  const counters = () => db.board.findMany({ orderBy: { slug: "asc" }, omit: { lastActivityAt: true } });
  const expertise = async () =>
    (await db.expertise.findMany({ where: { points: { not: 0 } } }))
      .map((row) => `${row.userId} ${row.boardId ?? row.tagId} ${row.points} ${row.acceptances}`)
      .sort();
  const before = [await counters(), await expertise()];
  const moved = await moveTopic(world.as(nadia), { topic, board: "phones", reason });
  assert.deepEqual(await stage.differences(), []);
  const phones = await db.board.findUniqueOrThrow({ where: { slug: "phones" } });
  assert.deepEqual([phones.topicCount, phones.solvedCount], [1, 1]);
  const there = await db.expertise.findFirst({ where: { userId: ben.id, boardId: phones.id } });
  assert.equal(there?.acceptances, 1);
  await moveTopic(world.as(nadia), { topic, board: moved.from, reason });
  assert.deepEqual(await stage.differences(), []);
  assert.deepEqual([await counters(), await expertise()], before);
});

test("the asker hears that their topic was moved, and the log says who, why, from where and to where", async () => {
  const { topic } = await stage.ask(anna);
  await moveTopic(world.as(nadia), { topic, board: "phones", reason });
  await world.settle();
  const { rows } = await stage.api(anna).notifications.list({ size: 10 });
  assert.equal(rows[0]?.kind, "topicMoved");
  const line = await db.moderationAction.findFirstOrThrow({ where: { act: "topic.moved" }, orderBy: { at: "desc" } });
  const facts = [line.actorId, line.memberId, line.reason, line.before, line.after];
  assert.deepEqual(facts, [nadia.id, anna.id, reason, { board: "routers" }, { board: "phones" }]);
});

test("AZ-01 after a topic moved to a closed board nobody outside reads, counts, finds or hears of it", async () => {
  const asked = await stage.ask(anna, "routers", "A zebra stands on the router");
  await stage.answer(ben, asked.topic);
  await world.settle();
  const outside = async () => {
    const reads = stage.api(anna);
    const [list, found, bell] = await Promise.all([
      reads.topics.list({ board: "routers", size: 50 }),
      reads.search.find({ query: "zebra" }),
      reads.notifications.list({ size: 50 }),
    ]);
    return JSON.stringify([list.rows, found, bell]).includes("A zebra stands");
  };
  assert.equal(await outside(), true);
  await moveTopic(world.as(nadia), { topic: asked.topic, board: "office", reason });
  await world.settle();
  assert.equal(await outside(), false);
  await assert.rejects(
    stage.api(visitor).topics.page({ number: asked.topic }),
    (error: Error) => error.cause instanceof NotFound,
  );
});

test("PE-02 moving asks for rights here and there: a board one does not see is one that does not exist", async () => {
  const { topic } = await stage.ask(anna);
  const move = (actor: typeof anna, board: string, number = topic) =>
    moveTopic(world.as(actor), { topic: number, board, reason });
  for (const nobody of [anna, ben, tim]) await assert.rejects(move(nobody, "phones"), Forbidden);
  await assert.rejects(move(lena, "office"), because("unknownBoard"));
  await assert.rejects(move(lena, "no-such-board"), because("unknownBoard"));
  await assert.rejects(move(nadia, "talk"), because("kindNotHere"));
  await assert.rejects(move(nadia, "routers"), because("movedThere"));
  await world.board("closed", { asking: "STAFF" });
  await assert.rejects(move(lena, "closed"), Forbidden);
  await world.board("archive", { archivedAt: world.now() });
  await assert.rejects(move(nadia, "archive"), Forbidden);
  const secret = await stage.ask(tim, "office");
  await assert.rejects(move(lena, "phones", secret.topic), NotFound);
  await move(heidi, "phones");
  await assert.rejects(move(heidi, "routers"), Forbidden, "there somebody else moderates");
});

test("PE-02 a super user moves topics away from boards of their expertise, to boards that the same people read", async () => {
  const { topic } = await stage.ask(anna);
  const { id } = (await stage.topic(topic)).board;
  const sula = { ...(await world.person("sula", "SUPER_USER")), expertOn: [id] };
  await world.board("lounge", { visibility: "SUPER_USERS", asking: "SUPER_USERS", answering: "SUPER_USERS" });
  const move = (board: string) => moveTopic(world.as(sula), { topic, board, reason });
  await assert.rejects(move("lounge"), Forbidden, "its readers would lose it");
  await assert.rejects(move("office"), because("unknownBoard"));
  const { boards, can, posts } = await stage.api(sula).arranging.manage({ number: topic });
  assert.deepEqual([can.move, can.moderate, posts.length], [true, false, 0]);
  assert.ok(boards.some((board) => board.slug === "phones") && !boards.some((board) => board.slug === "lounge"));
  await move("phones");
  await assert.rejects(move("routers"), Forbidden, "they are no expert there");
});

test("posts become a topic of their own with their comments, and old addresses lead there", async () => {
  const { topic } = await stage.ask(anna);
  await stage.answer(ben, topic);
  const other = await stage.answer(carl, topic, "My printer has the same, what can I do?");
  const below = await stage.comment(ben, other.postId, "Switch it off at night.");
  const reply = await stage.answer(ben, topic, "Which printer is it that you have?");
  const made = await splitTopic(world.as(nadia), {
    topic,
    posts: [other.postId, reply.postId],
    title: "My printer restarts at night",
    board: "phones",
    reason,
  });
  const page = await stage.api(visitor).topics.page({ number: made.topic });
  assert.equal(page.opening.id, other.postId);
  assert.deepEqual([page.opening.author.name, page.topic.title], ["carl", "My printer restarts at night"]);
  assert.deepEqual(
    page.opening.comments.map((comment) => comment.id),
    [below.postId],
  );
  assert.deepEqual(
    page.answers.map((post) => post.id),
    [reply.postId],
  );
  const old = await leadsTo(world.as(visitor), { number: topic, post: reply.number });
  assert.deepEqual([old?.number, old?.post], [made.topic, page.answers[0]?.number]);
  assert.deepEqual(page.topic.tags, ["restart"]);
  assert.deepEqual(await stage.differences(), []);
  // Numbers that were left are not given again.
  const next = await stage.answer(carl, topic, "That one was about something else.");
  assert.equal(next.number, reply.number + 1);
});

test("merging the new topic back gives its posts their old places again", async () => {
  const { topic } = await stage.ask(anna);
  const first = await stage.answer(ben, topic);
  const comment = await stage.comment(carl, first.postId);
  await world.settle();
  const places = () =>
    db.post.findMany({
      where: { id: { in: [first.postId, comment.postId] } },
      orderBy: { number: "asc" },
      select: { topicId: true, number: true, kind: true, parentId: true },
    });
  const before = await places();
  const made = await splitTopic(world.as(nadia), {
    topic,
    posts: [first.postId],
    title: "Another question here",
    reason,
  });
  const late = await stage.answer(carl, made.topic, "And this came later on.");
  await mergeTopics(world.as(nadia), { topic: made.topic, into: topic, reason });
  assert.deepEqual(await places(), before);
  assert.equal((await stage.post(late.postId)).number, 4);
  assert.deepEqual(await stage.differences(), []);
});

test("a split asks for posts of this topic of which one is visible, and leaves the question and the solution", async () => {
  const { topic, postId } = await stage.ask(anna);
  const first = await stage.answer(ben, topic);
  const second = await stage.answer(carl, topic, "Another answer altogether.");
  const elsewhere = await stage.answer(carl, (await stage.ask(ben)).topic);
  const split = (actor: typeof anna, posts: string[], over: object = {}) =>
    splitTopic(world.as(actor), { topic, posts, title: "A question of its own", reason, ...over });
  await assert.rejects(split(nadia, [postId]), because("openingStays"));
  await assert.rejects(split(nadia, [elsewhere.postId]), because("unknownPosts"));
  await stage.api(nadia).topics.moderate({ post: second.postId, presence: "HIDDEN", reason });
  await assert.rejects(split(nadia, [second.postId]), because("noneVisible"));
  await stage.api(anna).solutions.accept({ post: first.postId });
  await assert.rejects(split(nadia, [first.postId]), because("solutionStays"));
  await assert.rejects(split(nadia, [first.postId], { kind: "IDEA" }), because("kindNotHere"));
  for (const nobody of [anna, ben, tim]) await assert.rejects(split(nobody, [first.postId]), Forbidden);
  await assert.rejects(split(lena, [first.postId], { board: "office" }), because("unknownBoard"));
});

test("whoever wrote the new question follows it and is told", async () => {
  const { topic } = await stage.ask(anna);
  const { postId } = await stage.answer(ben, topic, "And what about my printer here?");
  const made = await splitTopic(world.as(nadia), { topic, posts: [postId], title: "What about my printer", reason });
  await world.settle();
  const row = await stage.topic(made.topic);
  assert.deepEqual([row.authorId, row.followCount, row.state], [ben.id, 1, "UNANSWERED"]);
  const notice = await db.notification.findFirstOrThrow({
    where: { userId: ben.id, kind: "topicSplit", topicId: row.id },
  });
  assert.equal(notice.actorId, nadia.id);
});
