import assert from "node:assert/strict";
import { test } from "node:test";
import { visitor } from "../../platform/authorize/index.ts";
import { Conflict, Forbidden, Invalid, NotFound } from "../../platform/errors/index.ts";
import { callerOf } from "../../router.ts";
import { openWorld } from "../../testing/world.ts";
import { differences, subjects } from "../../verify/verify.ts";
import { leadsTo } from "./leads-to.query.ts";
import { mergePreview } from "./merge-preview.query.ts";
import { mergeTopics } from "./merge-topics.ts";
import { undoMerge } from "./undo-merge.ts";

const world = await openWorld();
const { db } = world;
await world.board("routers");
await world.board("phones");
await world.board("office", { visibility: "STAFF", asking: "STAFF", answering: "STAFF" });
const [anna, ben, carl] = [await world.person("anna"), await world.person("ben"), await world.person("carl")];
const nadia = await world.person("nadia", "MODERATOR");
const tim = await world.person("tim", "AGENT");
const here = {
  ...(await world.person("heidi", "MODERATOR")),
  grants: [
    { role: "MODERATOR" as const, boardId: (await db.board.findUniqueOrThrow({ where: { slug: "routers" } })).id },
  ],
};
type Person = typeof anna;
const text = "Every night at three the router restarts by itself.";
const reason = "both ask the same";

async function ask(author: Person, board = "routers", title = "The router restarts at night") {
  world.later({ hours: 3 });
  return callerOf(world.as(author)).topics.ask({ board, title, body: text, tags: ["restart"] });
}
async function answer(author: Person, topic: number, body = "Update the firmware, then it stops.") {
  world.later({ minutes: 10 });
  return callerOf(world.as(author)).topics.answer({ topic, body });
}
/** Two topics: one with an answer and a comment, one with an answer. */
async function two(boards: [string, string] = ["routers", "routers"]) {
  const from = await ask(anna, boards[0]);
  const first = await answer(carl, from.topic);
  const comment = await callerOf(world.as(anna)).topics.comment({ post: from.postId, body: "Since last week." });
  const into = await ask(ben, boards[1], "Why does my router restart");
  const second = await answer(carl, into.topic);
  return { from, into, first, second, comment };
}
const page = (number: number, actor: Parameters<typeof world.as>[0] = visitor) =>
  callerOf(world.as(actor)).topics.page({ number });
const everything = () => differences(db, world.now(), Object.values(subjects).flat());
async function consistent() {
  await world.settle();
  assert.deepEqual(await everything(), []);
}

test("a merged topic's posts stand in the target: its question as a comment, its answers numbered on", async () => {
  const { from, into, first, comment } = await two();
  await mergeTopics(world.as(nadia), { topic: from.topic, into: into.topic, reason });
  const shown = await page(into.topic);
  assert.deepEqual(
    shown.answers.map((post) => [post.number, post.id]),
    [
      [2, shown.answers[0]?.id],
      [4, first.postId],
    ],
  );
  assert.deepEqual(
    shown.opening.comments.map((post) => [post.number, post.id]),
    [
      [3, from.postId],
      [5, comment.postId],
    ],
  );
  await assert.rejects(page(from.topic), (error: Error) => error.cause instanceof NotFound);
  await consistent();
});

test("the old number and the old places of posts lead to the target", async () => {
  const { from, into, first } = await two();
  await mergeTopics(world.as(nadia), { topic: from.topic, into: into.topic, reason });
  const number = into.topic;
  assert.deepEqual(await leadsTo(world.as(visitor), { number: from.topic }), { number, slug: into.slug, post: null });
  const place = await leadsTo(world.as(visitor), { number: from.topic, post: first.number });
  assert.deepEqual(place, { number, slug: into.slug, post: 4 });
  assert.equal(await leadsTo(world.as(visitor), { number: into.topic }), null);
});

test("AZ-08 whoever may not see the target is not told that the old number leads anywhere", async () => {
  const { from, into, first } = await two();
  await mergeTopics(world.as(nadia), { topic: from.topic, into: into.topic, reason });
  await callerOf(world.as(nadia)).arranging.move({ topic: into.topic, board: "office", reason: "for staff alone" });
  for (const post of [undefined, first.number]) {
    assert.equal(await leadsTo(world.as(anna), { number: from.topic, post }), null);
    assert.notEqual(await leadsTo(world.as(tim), { number: from.topic, post }), null);
  }
  await consistent();
});

test("a number leads over two merges to where the posts are now", async () => {
  const { from, into } = await two();
  const last = await ask(carl, "phones");
  await mergeTopics(world.as(nadia), { topic: from.topic, into: into.topic, reason });
  await mergeTopics(world.as(nadia), { topic: into.topic, into: last.topic, reason });
  assert.equal((await leadsTo(world.as(visitor), { number: from.topic }))?.number, last.topic);
  assert.equal((await leadsTo(world.as(visitor), { number: from.topic, post: 1 }))?.number, last.topic);
  await consistent();
});

test("thanks, follows, the same problem, drafts, lines behind the bell and points follow; undoing takes all of it back", async () => {
  const { from, into, first } = await two(["routers", "phones"]);
  const carls = callerOf(world.as(carl));
  await callerOf(world.as(ben)).kudos.give({ post: first.postId, on: true });
  await callerOf(world.as(tim)).follows.follow({ target: { kind: "topic", number: from.topic }, on: true });
  await carls.topics.meToo({ topic: from.topic, on: true });
  for (const topic of [from, into]) {
    const { id: topicId } = await db.topic.findUniqueOrThrow({ where: { number: topic.topic } });
    const kind = topic === from ? "answered" : "solved";
    await db.mailOptOut.create({ data: { userId: anna.id, kind, topicId } });
  }
  await carls.topics.saveDraft({ key: `answer:${from.topic}`, sequence: 0, body: { body: "Half an answer" } });
  await world.settle();
  const facts = async () => ({
    topics: await db.topic.findMany({
      where: { number: { in: [from.topic, into.topic] } },
      orderBy: { number: "asc" },
      omit: { postCount: true },
    }),
    posts: await db.post.findMany({
      where: { id: { in: [from.postId, first.postId] } },
      orderBy: { number: "asc" },
      select: { topicId: true, number: true, kind: true, parentId: true },
    }),
    follows: await db.follow.findMany({ orderBy: [{ userId: "asc" }, { topicId: "asc" }] }),
    meToos: await db.meToo.findMany({ orderBy: [{ userId: "asc" }, { topicId: "asc" }] }),
    optOuts: await db.mailOptOut.findMany({ orderBy: [{ kind: "asc" }, { topicId: "asc" }] }),
    drafts: await db.draft.findMany({ select: { key: true, userId: true } }),
    notices: await db.notification.findMany({
      where: { kind: { in: ["answered", "thanked"] } },
      orderBy: { id: "asc" },
      select: { topicId: true, postId: true },
    }),
    boards: await db.board.findMany({ orderBy: { slug: "asc" }, omit: { lastActivityAt: true } }),
    standings: await db.standing.findMany({ orderBy: { userId: "asc" } }),
    expertise: await db.expertise.findMany({
      where: { points: { not: 0 } },
      orderBy: [{ userId: "asc" }, { boardId: "asc" }, { tagId: "asc" }],
      select: { userId: true, boardId: true, tagId: true, points: true },
    }),
    tags: await db.tag.findMany(),
  });
  const before = await facts();
  const { merge } = await mergeTopics(world.as(nadia), { topic: from.topic, into: into.topic, reason });
  await consistent();
  const target = await db.topic.findUniqueOrThrow({ where: { number: into.topic } });
  assert.equal(await db.follow.count({ where: { topicId: target.id, userId: { in: [anna.id, tim.id] } } }), 2);
  assert.equal(target.meTooCount, 2, "Anna, who asked it too, and Carl");
  assert.equal((await db.draft.findFirstOrThrow()).key, `answer:${into.topic}`);
  assert.equal(await db.mailOptOut.count({ where: { topicId: target.id } }), 2);
  const notice = await db.notification.findFirstOrThrow({ where: { postId: first.postId, kind: "answered" } });
  assert.equal(notice.topicId, target.id);
  assert.equal(target.followCount, await db.follow.count({ where: { topicId: target.id } }));
  const line = await db.reputationEntry.findFirstOrThrow({
    where: { postId: first.postId, undone: false, undoes: null },
  });
  assert.equal(line.boardId, target.boardId);
  await undoMerge(world.as(nadia), { merge });
  await consistent();
  assert.deepEqual(await facts(), before);
});

test("the target keeps its solution, the one that came ends, and undoing revives it", async () => {
  const { from, into, first, second } = await two();
  await callerOf(world.as(anna)).solutions.accept({ post: first.postId });
  await callerOf(world.as(ben)).solutions.accept({ post: second.postId });
  await world.settle();
  const preview = await mergePreview(world.as(nadia), { topic: from.topic, into: into.topic });
  assert.deepEqual([preview?.solutionsKept, preview?.solutionsEnded], [0, 1]);
  const { merge } = await mergeTopics(world.as(nadia), { topic: from.topic, into: into.topic, reason });
  assert.deepEqual(
    (await page(into.topic)).topic.solutions.map((solution) => solution.postId),
    [second.postId],
  );
  await consistent();
  await undoMerge(world.as(nadia), { merge });
  assert.deepEqual(
    (await page(from.topic)).topic.solutions.map((solution) => solution.postId),
    [first.postId],
  );
  await consistent();
});

test("a target without a solution takes the one that comes", async () => {
  const { from, into, first } = await two();
  await callerOf(world.as(anna)).solutions.accept({ post: first.postId });
  await mergeTopics(world.as(nadia), { topic: from.topic, into: into.topic, reason });
  const { topic } = await page(into.topic);
  assert.deepEqual([topic.state, topic.solutions[0]?.postId], ["SOLVED", first.postId]);
  await consistent();
});

test("whoever was writing an answer while the topic was merged answers in the target", async () => {
  const { from, into } = await two();
  await mergeTopics(world.as(nadia), { topic: from.topic, into: into.topic, reason });
  const late = await answer(ben, from.topic, "I was still writing this one.");
  assert.equal(late.topic, into.topic);
  await consistent();
});

test("comments written since go back with the post they stand under", async () => {
  const { from, into, first } = await two();
  const { merge } = await mergeTopics(world.as(nadia), { topic: from.topic, into: into.topic, reason });
  world.later({ hours: 1 });
  const late = await callerOf(world.as(ben)).topics.comment({ post: first.postId, body: "That helped me as well." });
  await undoMerge(world.as(nadia), { merge });
  assert.ok((await page(from.topic)).answers[0]?.comments.some((comment) => comment.id === late.postId));
  await consistent();
});

test("a merge that cannot be undone any more says why not", async () => {
  const why = (code: string) => (error: Error) => error instanceof Conflict && error.what === code;
  const again = await two();
  const undone = await mergeTopics(world.as(nadia), { topic: again.from.topic, into: again.into.topic, reason });
  await undoMerge(world.as(nadia), undone);
  await assert.rejects(undoMerge(world.as(nadia), undone), why("undoneAlready"));
  const solved = await two();
  const since = await mergeTopics(world.as(nadia), { topic: solved.from.topic, into: solved.into.topic, reason });
  world.later({ minutes: 5 });
  await callerOf(world.as(ben)).solutions.accept({ post: solved.first.postId });
  await assert.rejects(undoMerge(world.as(nadia), since), why("solvedSince"));
  const gone = await two();
  const moved = await mergeTopics(world.as(nadia), { topic: gone.from.topic, into: gone.into.topic, reason });
  await mergeTopics(world.as(nadia), { topic: gone.into.topic, into: again.into.topic, reason });
  await assert.rejects(undoMerge(world.as(nadia), moved), why("postsMovedOn"));
  const old = await two();
  const late = await mergeTopics(world.as(nadia), { topic: old.from.topic, into: old.into.topic, reason });
  world.later({ days: 31 });
  await assert.rejects(undoMerge(world.as(nadia), late), why("undoTooLate"));
});

test("PE-02 merging asks for the rights of a moderator on both boards, and an unseen target is an unknown one", async () => {
  const { from, into } = await two(["routers", "phones"]);
  const merge = (actor: Person, a: number, b: number) => mergeTopics(world.as(actor), { topic: a, into: b, reason });
  await assert.rejects(merge(anna, from.topic, into.topic), Forbidden);
  await assert.rejects(merge(tim, from.topic, into.topic), Forbidden);
  await assert.rejects(merge(here, from.topic, into.topic), Forbidden);
  await assert.rejects(merge(here, into.topic, from.topic), Forbidden);
  const secret = await ask(tim, "office", "What nobody outside may read");
  const blind = { ...(await world.person("lena")), grants: here.grants };
  const unknown = (error: Error) => error instanceof Invalid && error.reason === "unknownTopic";
  await assert.rejects(merge(blind, from.topic, secret.topic), unknown);
  await assert.rejects(merge(blind, from.topic, 999_999), unknown);
  await assert.rejects(merge(blind, secret.topic, from.topic), NotFound);
  await assert.rejects(merge(nadia, from.topic, from.topic), Invalid);
  const preview = await mergePreview(world.as(nadia), { topic: secret.topic, into: from.topic });
  assert.equal(preview?.moreReaders, true);
});

test("two moderators who merge two topics into each other at once leave one of them standing", async () => {
  const { from, into } = await two();
  const results = await Promise.allSettled([
    mergeTopics(world.as(nadia), { topic: from.topic, into: into.topic, reason }),
    mergeTopics(world.as(here), { topic: into.topic, into: from.topic, reason }),
  ]);
  assert.equal(results.filter((result) => result.status === "fulfilled").length, 1);
  await consistent();
});
