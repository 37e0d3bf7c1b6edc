import assert from "node:assert/strict";
import { test } from "node:test";
import { type Actor, visitor } from "../../platform/authorize/index.ts";
import { callerOf } from "../../router.ts";
import { openWorld } from "../../testing/world.ts";
import { openItem } from "./open-item.ts";
import { remindOfLateItems } from "./remind-of-late-items.job.ts";

const world = await openWorld();
for (const slug of ["routers", "phones"]) await world.board(slug);
await world.board("staff-room", { visibility: "STAFF" });
type Person = Awaited<ReturnType<typeof world.person>>;
const [asker, author, nadia, otto] = [
  await world.person("asker"),
  await world.person("author"),
  await world.person("nadia", "MODERATOR"),
  await world.person("otto", "MODERATOR"),
];
const api = (actor: Actor) => callerOf(world.as(actor));
const boardId = async (slug: string) => (await world.db.board.findUniqueOrThrow({ where: { slug } })).id;

/** Somebody who moderates one board, without being staff everywhere. */
async function moderatorOf(slug: string, name: string): Promise<Person> {
  const person = await world.person(name, "AGENT");
  const id = await boardId(slug);
  await world.db.roleGrant.create({ data: { userId: person.id, role: "MODERATOR", boardId: id } });
  return { ...person, grants: [{ role: "MODERATOR", boardId: id }] } as Person;
}
const mona = await moderatorOf("phones", "mona");

/** A fresh flagged answer: its id and that of its item. */
async function flagged(board = "routers", by: Person = author): Promise<{ post: string; item: string }> {
  world.later({ hours: 3 });
  const asking = {
    board,
    title: "The router restarts at night",
    body: "Every night at three it restarts.",
    tags: ["aa"],
  };
  const { topic } = await api(asker).topics.ask(asking);
  const { postId: post } = await api(by).topics.answer({ topic, body: "Buy my pills, they help against everything." });
  await api(asker).flags.raise({ post, reason: "SPAM" });
  const { id: item } = await world.db.reviewItem.findFirstOrThrow({ where: { subjectId: post } });
  return { post, item };
}

const presenceOf = async (id: string) => (await world.db.post.findUniqueOrThrow({ where: { id } })).presence;
const flagOf = async (post: string) => (await world.db.flag.findFirstOrThrow({ where: { postId: post } })).state;
const decide = (actor: Actor, item: string, decision: string, reason = "advertising") =>
  api(actor).queue.decide({ item, decision, reason });
const ids = async (actor: Actor, input: object = {}) => (await api(actor).queue.list(input)).rows.map((row) => row.id);

test("the queue is there for moderators alone", async () => {
  for (const actor of [visitor, asker, await world.person("agent", "AGENT"), await world.person("editor", "EDITOR")]) {
    await assert.rejects(api(actor).queue.list({}), { code: "NOT_FOUND" });
    await assert.rejects(api(actor).queue.counts(), { code: "NOT_FOUND" });
  }
  assert.deepEqual(await ids(await world.person("admin", "ADMIN")), []);
});

test("PE-02 a board's moderator sees the items of that board, and of others not even that they exist", async () => {
  const [here, there] = [await flagged("phones"), await flagged("routers")];
  assert.deepEqual(await ids(mona), [here.item]);
  assert.equal((await api(mona).queue.counts()).open, 1);
  assert.equal((await api(mona).queue.item({ item: here.item })).post?.id, here.post);
  for (const act of [
    () => api(mona).queue.item({ item: there.item }),
    () => decide(mona, there.item, "keep"),
    () => api(mona).queue.claim({ item: there.item, on: true }),
    () => api(mona).queue.look({ item: there.item }),
  ]) {
    await assert.rejects(act, { code: "NOT_FOUND" });
  }
  // A post that goes to another board takes its item along at once.
  const { topicId } = await world.db.post.findUniqueOrThrow({ where: { id: here.post } });
  await world.db.topic.update({ where: { id: topicId }, data: { boardId: await boardId("routers") } });
  assert.deepEqual(await ids(mona), []);
  await assert.rejects(api(mona).queue.item({ item: here.item }), { code: "NOT_FOUND" });
});

test("nobody decides about their own post, nor learns who flagged it", async () => {
  const { item } = await flagged("routers", nadia);
  assert.ok(!(await ids(nadia)).includes(item));
  await assert.rejects(api(nadia).queue.item({ item }), { code: "NOT_FOUND" });
  assert.ok((await ids(otto)).includes(item));
});

test("keeping a post rejects its flags and shows again what they hid; undoing it hides it again", async () => {
  const { post, item } = await flagged();
  for (const name of ["agent-a", "agent-b"])
    await api(await world.person(name, "AGENT")).flags.raise({ post, reason: "SPAM" });
  assert.equal(await presenceOf(post), "HIDDEN");
  await decide(nadia, item, "keep", "");
  await world.settle();
  assert.deepEqual([await presenceOf(post), await flagOf(post)], ["VISIBLE", "REJECTED"]);
  await api(nadia).queue.undo({ item });
  await world.settle();
  assert.deepEqual([await presenceOf(post), await flagOf(post)], ["HIDDEN", "OPEN"]);
  assert.equal((await api(otto).queue.item({ item })).decided, null);
});

test("removing upholds the flags and asks for a reason; undoing brings all of it back", async () => {
  const { post, item } = await flagged();
  await assert.rejects(decide(nadia, item, "remove", ""), { code: "BAD_REQUEST" });
  await decide(nadia, item, "remove");
  await world.settle();
  assert.deepEqual([await presenceOf(post), await flagOf(post)], ["REMOVED", "UPHELD"]);
  const { decided } = await api(otto).queue.item({ item });
  assert.deepEqual(
    [decided?.by, decided?.decision, decided?.reason, decided?.cannotUndo],
    ["Nadia", "remove", "advertising", null],
  );
  const before = (await world.db.standing.findUnique({ where: { userId: asker.id } }))?.points ?? 0;
  await api(otto).queue.undo({ item });
  await world.settle();
  assert.deepEqual([await presenceOf(post), await flagOf(post)], ["VISIBLE", "OPEN"]);
  assert.equal((await world.db.standing.findUniqueOrThrow({ where: { userId: asker.id } })).points, before - 3);
});

test("hiding, agreeing and setting aside do what they say", async () => {
  for (const [decision, presence, state] of [
    ["hide", "HIDDEN", "UPHELD"],
    ["agree", "VISIBLE", "UPHELD"],
    ["defer", "VISIBLE", "DEFERRED"],
  ] as const) {
    const { post, item } = await flagged();
    await decide(nadia, item, decision);
    assert.deepEqual([await presenceOf(post), await flagOf(post)], [presence, state]);
    await api(nadia).queue.undo({ item });
    assert.deepEqual([await presenceOf(post), await flagOf(post)], ["VISIBLE", "OPEN"]);
  }
});

test("removing with a warning gives the author one to read, and undoing takes both back", async () => {
  const { post, item } = await flagged("routers", await world.person("rude"));
  await decide(nadia, item, "removeAndWarn");
  assert.equal(await presenceOf(post), "REMOVED");
  assert.equal(await world.db.penalty.count({ where: { postId: post, kind: "WARNING", liftedAt: null } }), 1);
  await api(nadia).queue.undo({ item });
  assert.equal(await presenceOf(post), "VISIBLE");
  assert.equal(await world.db.penalty.count({ where: { postId: post, liftedAt: null } }), 0);
});

test("items go along when their topic moves to another board or its posts to another topic", async () => {
  const { post, item } = await flagged("routers");
  const { topic } = await world.db.post.findUniqueOrThrow({ where: { id: post }, include: { topic: true } });
  await api(nadia).arranging.move({ topic: topic.number, board: "phones", reason: "It is about a phone." });
  await world.settle();
  assert.ok((await ids(mona)).includes(item));
});

test("two moderators who decide at the same moment make one decision, and the other learns who decided", async () => {
  const { item } = await flagged();
  const answers = await Promise.allSettled([decide(nadia, item, "keep"), decide(otto, item, "remove")]);
  assert.equal(answers.filter(({ status }) => status === "fulfilled").length, 1);
  const lost = answers.find(({ status }) => status === "rejected") as PromiseRejectedResult;
  const { decidedById } = await world.db.reviewItem.findUniqueOrThrow({ where: { id: item } });
  assert.equal(lost.reason.cause.what, "alreadyDecided");
  assert.equal(lost.reason.cause.values.name, decidedById === nadia.id ? "Nadia" : "Otto");
  assert.equal(
    await world.db.event.count({ where: { name: "item.decided", payload: { path: ["itemId"], equals: item } } }),
    1,
  );
});

test("a claimed item waits for whoever claimed it, for five minutes or as long as they look at it", async () => {
  const { item } = await flagged();
  await api(nadia).queue.claim({ item, on: true });
  assert.deepEqual(await ids(nadia, { mine: true }), [item]);
  await assert.rejects(decide(otto, item, "keep"), (error: { cause: { what: string; values: { name: string } } }) => {
    assert.deepEqual([error.cause.what, error.cause.values.name], ["claimedByOther", "Nadia"]);
    return true;
  });
  await assert.rejects(api(otto).queue.claim({ item, on: true }), { code: "CONFLICT" });
  world.later({ minutes: 4 });
  await api(nadia).queue.look({ item });
  world.later({ minutes: 4 });
  await assert.rejects(decide(otto, item, "keep"), { code: "CONFLICT" });
  world.later({ minutes: 2 });
  await decide(otto, item, "keep");
});

test("moderators see within seconds who else has an item open, and that somebody decided", async () => {
  const { item } = await flagged();
  assert.deepEqual(await api(nadia).queue.look({ item }), { others: [], claim: null, decided: null });
  assert.deepEqual((await api(otto).queue.look({ item })).others, ["Nadia"]);
  await decide(nadia, item, "keep");
  assert.deepEqual((await api(otto).queue.look({ item })).decided, { by: "Nadia", decision: "keep" });
  world.later({ minutes: 1 });
  assert.deepEqual((await api(otto).queue.look({ item })).others, []);
});

test("several items are decided with one act, each for itself", async () => {
  const [first, second, third] = [await flagged(), await flagged(), await flagged()];
  await api(otto).queue.claim({ item: second.item, on: true });
  const answers = await api(nadia).queue.decideMany({
    items: [first.item, second.item, third.item],
    decision: "remove",
    reason: "advertising",
  });
  assert.deepEqual(
    answers.map(({ problem, by }) => [problem, by]),
    [
      [null, null],
      ["Conflict.claimedByOther", "Otto"],
      [null, null],
    ],
  );
  assert.deepEqual([await presenceOf(first.post), await presenceOf(second.post)], ["REMOVED", "VISIBLE"]);
});

test("an undo that comes too late says why", async () => {
  const removed = await flagged();
  await decide(nadia, removed.item, "remove");
  await api(otto).topics.restore({ post: removed.post });
  await assert.rejects(api(nadia).queue.undo({ item: removed.item }), { message: "conflict: changedSince" });
  const kept = await flagged();
  await assert.rejects(api(nadia).queue.undo({ item: kept.item }), { message: "conflict: notDecided" });
  await decide(nadia, kept.item, "keep");
  await api(otto).flags.raise({ post: kept.post, reason: "ABUSE" });
  await assert.rejects(api(nadia).queue.undo({ item: kept.item }), { message: "conflict: openedAgain" });
});

test("the queue stands in order of urgency and deadline, and goes on where a page ended", async () => {
  await world.db.reviewItem.deleteMany();
  const expected: string[] = [];
  for (const [number, urgent] of [true, true, false, false, false].entries()) {
    const subject = { kind: "member", id: `00000000-0000-7000-8000-00000000000${number}` } as const;
    const at = new Date(world.now().getTime() + number * 60_000);
    expected.push(await world.db.$transaction((tx) => openItem(tx, { kind: "MEMBER", subject, urgent }, at)));
  }
  const seen: string[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<ReturnType<typeof api>["queue"]["list"]>> = await api(nadia).queue.list({
      cursor,
      size: 2,
    });
    seen.push(...page.rows.map((row) => row.id));
    cursor = page.next;
  } while (cursor);
  assert.deepEqual(seen, expected);
  assert.deepEqual((await ids(nadia, { urgent: true })).length, 2);
  const { open, urgent, kinds } = await api(nadia).queue.counts();
  assert.deepEqual([open, urgent, kinds.MEMBER], [5, 2, 5]);
  // What belongs to no board is for moderators of the community.
  assert.deepEqual(await ids(mona), []);
});

test("urgent items raise an alarm after four hours, others after a day, each once, to the moderators of the board", async () => {
  await world.db.reviewItem.deleteMany();
  const { item } = await flagged("phones");
  const late = async () => {
    await remindOfLateItems.run(world.as({ kind: "system" }), {});
    await world.settle();
    const rows = await world.db.notification.findMany({ where: { kind: "reviewLate" }, include: { user: true } });
    return rows.map((row) => row.user.name).sort();
  };
  world.later({ hours: 23 });
  assert.deepEqual(await late(), []);
  world.later({ hours: 2 });
  assert.deepEqual(await late(), ["mona", "nadia", "otto"]);
  assert.deepEqual(await late(), ["mona", "nadia", "otto"]);
  assert.equal((await api(mona).queue.item({ item })).late, true);
});
