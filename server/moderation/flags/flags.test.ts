import assert from "node:assert/strict";
import { test } from "node:test";
import { type Actor, visitor } from "../../platform/authorize/index.ts";
import { callerOf } from "../../router.ts";
import { openWorld } from "../../testing/world.ts";
import type { FlagReason } from "./flags-limits.schema.ts";

const world = await openWorld();
await world.board("routers");
await world.board("lounge", { visibility: "SUPER_USERS" });
const [asker, nadia] = [await world.person("asker"), await world.person("nadia", "MODERATOR")];
type Person = Awaited<ReturnType<typeof world.person>>;
const api = (actor: Actor) => callerOf(world.as(actor));

/** Somebody of a trust level, in the database and as they act. */
async function trusted(name: string, trustLevel: number): Promise<Person> {
  const person = await world.person(name);
  await world.db.user.update({ where: { id: person.id }, data: { trustLevel } });
  return { ...person, trustLevel } as Person;
}

/** A fresh answer of somebody. */
async function answerOf(author: Person): Promise<string> {
  world.later({ hours: 3 });
  const asking = {
    board: "routers",
    title: "The router restarts at night",
    body: "Every night at three.",
    tags: ["a1"],
  };
  const { topic } = await api(asker).topics.ask({ ...asking, body: `${asking.body} It restarts.` });
  return (await api(author).topics.answer({ topic, body: "Buy my pills, they help against everything." })).postId;
}

const raise = (actor: Actor, post: string, reason: FlagReason = "SPAM", text = "") =>
  api(actor).flags.raise({ post, reason, text });
const postOf = (id: string) => world.db.post.findUniqueOrThrow({ where: { id } });
const itemOf = (post: string) => world.db.reviewItem.findFirstOrThrow({ where: { subjectId: post, kind: "FLAGS" } });
const told = (userId: string) => world.db.notification.count({ where: { userId, kind: "postTaken" } });

test("a flag weighs one more than the trust level of whoever raises it, staff count as level five", async () => {
  const author = await trusted("weighty", 1);
  const post = await answerOf(author);
  await raise(await trusted("newcomer", 0), post, "OFF_TOPIC");
  assert.equal((await itemOf(post)).score, 1);
  await raise(await trusted("regular", 2), post, "OFF_TOPIC");
  assert.equal((await itemOf(post)).score, 4);
  assert.equal((await postOf(post)).presence, "VISIBLE");
  await raise(await world.person("agent", "AGENT"), post, "OFF_TOPIC");
  assert.equal((await itemOf(post)).score, 10);
  assert.equal((await postOf(post)).presence, "HIDDEN");
});

test("three flaggers of trust level two hide a post whatever its score", async () => {
  await world.db.setting.create({ data: { key: "flags", value: { hideAtScore: 1000 } } });
  const settings = new Map([["flags", { hideAtScore: 1000 }]]);
  const post = await answerOf(await trusted("thrice", 1));
  for (const name of ["one", "two", "three"]) {
    assert.equal((await postOf(post)).presence, "VISIBLE");
    const person = await trusted(`trusted-${name}`, 2);
    await callerOf({ ...world.as(person), settings }).flags.raise({ post, reason: "ABUSE" });
  }
  assert.equal((await postOf(post)).presence, "HIDDEN");
  await world.db.setting.deleteMany();
});

test("one spam flag of trust level three hides what a new member wrote, and no other reason or author", async () => {
  const [judge, fresh, known] = [await trusted("judge", 3), await trusted("fresh", 0), await trusted("known", 1)];
  const posts = { spam: await answerOf(fresh), wrong: await answerOf(fresh), known: await answerOf(known) };
  await raise(judge, posts.spam, "SPAM");
  await raise(judge, posts.wrong, "WRONG_ANSWER");
  await raise(judge, posts.known, "SPAM");
  assert.equal((await postOf(posts.spam)).presence, "HIDDEN");
  assert.equal((await postOf(posts.wrong)).presence, "VISIBLE");
  assert.equal((await postOf(posts.known)).presence, "VISIBLE");
});

test("thirty members flag one post at the same moment: one hide, one notice, the exact score", async () => {
  const author = await trusted("crowded", 1);
  const people = await Promise.all(Array.from({ length: 30 }, (_, number) => trusted(`crowd-${number}`, 1)));
  const post = await answerOf(author);
  await Promise.all(people.map((person) => raise(person, post)));
  await world.settle();
  assert.equal((await itemOf(post)).score, 60);
  assert.equal(await world.db.flag.count({ where: { postId: post } }), 30);
  assert.equal(await world.db.reviewItem.count({ where: { subjectId: post } }), 1);
  assert.equal(await world.db.removal.count({ where: { postId: post } }), 1);
  assert.equal(
    await world.db.event.count({ where: { name: "post.taken", payload: { path: ["postId"], equals: post } } }),
    1,
  );
  assert.equal(await told(author.id), 1);
});

test("naming another reason keeps it the same flag", async () => {
  const post = await answerOf(await trusted("renamed", 1));
  const flagger = await trusted("undecided", 1);
  await raise(flagger, post, "SPAM");
  await raise(flagger, post, "OTHER", "It is a copy of the answer above.");
  const flags = await world.db.flag.findMany({ where: { postId: post } });
  assert.deepEqual(
    flags.map((flag) => [flag.reason, flag.text]),
    [["OTHER", "It is a copy of the answer above."]],
  );
  assert.equal((await itemOf(post)).score, 2);
  assert.deepEqual((await api(flagger).flags.own({ post }))?.reason, "OTHER");
});

test("who reports something illegal or of another kind says what, and such a report is urgent", async () => {
  const post = await answerOf(await trusted("illegal", 1));
  const flagger = await trusted("witness", 1);
  await assert.rejects(raise(flagger, post, "ILLEGAL"), { code: "BAD_REQUEST" });
  await raise(flagger, post, "ILLEGAL", "He offers copies of the firmware for sale.");
  const item = await itemOf(post);
  assert.equal(item.urgent, true);
  assert.equal(item.dueAt.getTime() - item.openedAt.getTime(), 4 * 3_600_000);
});

test("AZ-15 nobody flags their own post, unconfirmed members and visitors none, and what one cannot see does not exist", async () => {
  const author = await trusted("owner", 1);
  const post = await answerOf(author);
  await assert.rejects(raise(author, post), { code: "FORBIDDEN" });
  await assert.rejects(raise(visitor, post), { code: "FORBIDDEN" });
  await assert.rejects(raise({ ...author, id: nadia.id, confirmed: false } as Actor, post), { code: "FORBIDDEN" });
  await api(nadia).topics.moderate({ post, presence: "HIDDEN", reason: "advertising" });
  await assert.rejects(raise(await trusted("late", 1), post), { code: "NOT_FOUND" });
  await assert.rejects(raise(nadia, post), { code: "FORBIDDEN" });
});

test("twenty flags a day, then tomorrow again; the same post again costs nothing", async () => {
  const [author, eager] = [await trusted("prolific", 1), await trusted("eager", 0)];
  const posts: string[] = [];
  for (let number = 0; number < 21; number += 1) posts.push(await answerOf(await trusted(`author-${number}`, 1)));
  await world.db.flag.deleteMany({ where: { userId: author.id } });
  for (const post of posts.slice(0, 20)) await raise(eager, post, "OFF_TOPIC");
  await raise(eager, posts[0] ?? "", "SPAM");
  await assert.rejects(raise(eager, posts[20] ?? "", "SPAM"), { code: "TOO_MANY_REQUESTS" });
  world.later({ days: 1 });
  await raise(eager, posts[20] ?? "", "SPAM");
});

test("an author edits what flags hid after ten minutes, once it comes back by that, then only by staff", async () => {
  const [author, agent] = [await trusted("edits", 1), await world.person("agent-two", "AGENT")];
  const post = await answerOf(author);
  world.later({ days: 3 });
  await raise(agent, post);
  await raise(await trusted("second", 1), post);
  assert.equal((await postOf(post)).presence, "HIDDEN");
  const edit = (version: number) =>
    api(author).topics.edit({ post, version, body: `Restart it and wait, attempt ${version}.` });
  await assert.rejects(edit(1), { code: "FORBIDDEN" });
  world.later({ minutes: 10 });
  await edit(1);
  assert.equal((await postOf(post)).presence, "VISIBLE");
  // Flags about the old text count no longer; the same people may flag the new one.
  world.later({ minutes: 1 });
  await raise(await trusted("third", 1), post);
  assert.equal((await postOf(post)).presence, "VISIBLE");
  await raise(agent, post);
  assert.equal((await postOf(post)).presence, "HIDDEN");
  world.later({ minutes: 10 });
  await edit(2);
  assert.equal((await postOf(post)).presence, "HIDDEN");
  await api(nadia).topics.restore({ post });
  assert.equal((await postOf(post)).presence, "VISIBLE");
});

test("a moderator who removes a flagged post upholds its flags: points for those who raised them, taken back with an undo", async () => {
  const [author, flagger] = [await trusted("removed", 1), await trusted("right", 1)];
  const post = await answerOf(author);
  await raise(flagger, post);
  await api(nadia).topics.moderate({ post, presence: "REMOVED", reason: "advertising" });
  await world.settle();
  assert.equal((await world.db.flag.findFirstOrThrow({ where: { postId: post } })).state, "UPHELD");
  assert.equal((await itemOf(post)).decision, "remove");
  assert.equal((await world.db.standing.findUniqueOrThrow({ where: { userId: flagger.id } })).points, 3);
  await assert.rejects(raise(flagger, post), { code: "NOT_FOUND" });
});

test("being right counts after five decided flags", async () => {
  const flagger = await trusted("accurate", 1);
  for (let number = 0; number < 5; number += 1) {
    const post = await answerOf(await trusted(`judged-${number}`, 1));
    await raise(flagger, post);
    const state = number < 4 ? "UPHELD" : "REJECTED";
    await world.db.flag.updateMany({ where: { postId: post }, data: { state, decidedAt: world.now() } });
  }
  const post = await answerOf(await trusted("judged-last", 1));
  await raise(flagger, post);
  assert.equal((await itemOf(post)).score, 2.8);
});

test("what members of the team wrote is not hidden by flags, only reviewed", async () => {
  const post = await answerOf(await world.person("colleague", "AGENT"));
  for (const name of ["angry-1", "angry-2", "angry-3", "angry-4"]) await raise(await trusted(name, 3), post, "ABUSE");
  assert.equal((await postOf(post)).presence, "VISIBLE");
  assert.equal((await itemOf(post)).score, 16);
});
