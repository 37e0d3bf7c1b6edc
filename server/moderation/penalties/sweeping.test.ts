import assert from "node:assert/strict";
import { test } from "node:test";
import type { Actor } from "../../platform/authorize/index.ts";
import { system } from "../../platform/authorize/index.ts";
import { Conflict, Forbidden } from "../../platform/errors/index.ts";
import { callerOf } from "../../router.ts";
import { openWorld } from "../../testing/world.ts";
import { sweepJob } from "./sweep.job.ts";

const world = await openWorld();
await world.board("routers");
const api = (actor: Actor) => callerOf(world.as(actor));
const nadia = await world.person("nadia", "MODERATOR");
const ada = await world.person("ada", "ADMIN");
const jonas = await world.person("jonas");
const body = "Buy the best lights of all at a price nobody else has.";

let count = 0;
/** A spammer with a topic, an answer to it by somebody else, and answers on other topics. */
async function spammer(answers: number): Promise<Actor & { id: string; name: string }> {
  count += 1;
  const name = `spammer${count}`;
  const person = { ...(await world.person(name)), name };
  world.later({ hours: 1 });
  const own = await api(person).topics.ask({ board: "routers", title: "Cheap lights for sale", body, tags: ["light"] });
  await api(jonas).topics.answer({ topic: own.topic, body: "This is no place for advertising, thank you." });
  world.later({ hours: 1 });
  const { topic } = await api(jonas).topics.ask({
    board: "routers",
    title: "The light blinks red",
    body,
    tags: ["light"],
  });
  const { id: topicId } = await world.db.topic.findUniqueOrThrow({ where: { number: topic } });
  await world.db.post.createMany({
    data: Array.from({ length: answers }, (_, index) => ({
      topicId,
      number: index + 2,
      authorId: person.id,
      kind: "ANSWER" as const,
      markdown: body,
      html: `<p>${body}</p>`,
      rendererVersion: 1,
      createdAt: world.now(),
    })),
  });
  return person;
}

const work = (sweep: string) => sweepJob.run(world.as(system), { sweep });
const inSight = (id: string) => world.db.post.count({ where: { authorId: id, presence: "VISIBLE" } });

test("RL-32 everything of a spammer goes in batches, with the topics, in the moderator's name, and comes back within a day", async () => {
  const spam = await spammer(60);
  const { sweep } = await api(nadia).penalties.sweep({ name: spam.name, reason: "Advertising only" });
  await assert.rejects(
    api(ada).penalties.sweep({ name: spam.name, reason: "Advertising only" }),
    (error: Error) => error.cause instanceof Conflict,
  );
  const before = await api(nadia).record.of({ name: spam.name });
  assert.deepEqual([before.sweep?.state, before.sweep?.total, before.sweep?.done], ["RUNNING", 61, 0]);
  await work(sweep);
  assert.equal(await inSight(spam.id), 0);
  const after = await api(nadia).record.of({ name: spam.name });
  assert.deepEqual([after.sweep?.state, after.sweep?.done, after.sweep?.can.undo], ["DONE", 61, true]);
  const removal = await world.db.removal.findFirstOrThrow({ orderBy: { id: "desc" } });
  assert.deepEqual([removal.byId, removal.reason], [nadia.id, "Advertising only"]);
  await world.settle();
  const acts = await world.db.moderationAction.groupBy({
    by: ["act", "actorId"],
    where: { memberId: spam.id },
    _count: true,
  });
  assert.deepEqual(acts.map(({ act, actorId, _count }) => [act, actorId === nadia.id, _count]).sort(), [
    ["post.taken", true, 61],
    ["sweep.started", true, 1],
  ]);
  await api(ada).penalties.undoSweep({ sweep });
  await work(sweep);
  assert.equal(await inSight(spam.id), 61);
  const undone = await api(ada).record.of({ name: spam.name });
  assert.deepEqual([undone.sweep?.state, undone.sweep?.restored], ["UNDONE", 61]);
});

test("a sweep stops when it is cancelled, and gives back what it had taken", async () => {
  const spam = await spammer(40);
  const { sweep } = await api(nadia).penalties.sweep({ name: spam.name, reason: "Advertising only" });
  await api(nadia).penalties.cancelSweep({ sweep });
  await work(sweep);
  assert.equal(await inSight(spam.id), 41);
  await assert.rejects(api(nadia).penalties.cancelSweep({ sweep }), (error: Error) => error.cause instanceof Conflict);
});

test("what moderators took before a sweep, or took again after it, does not come back with it", async () => {
  const spam = await spammer(3);
  const [first, second] = await world.db.post.findMany({ where: { authorId: spam.id, kind: "ANSWER" }, take: 2 });
  assert.ok(first && second);
  await api(ada).topics.moderate({ post: first.id, presence: "HIDDEN", reason: "Looks odd" });
  const { sweep } = await api(nadia).penalties.sweep({ name: spam.name, reason: "Advertising only" });
  await work(sweep);
  world.later({ hours: 1 });
  await api(ada).topics.restore({ post: second.id });
  await api(ada).topics.moderate({ post: second.id, presence: "REMOVED", reason: "Really spam" });
  await api(nadia).penalties.undoSweep({ sweep });
  await work(sweep);
  const away = await world.db.post.findMany({ where: { authorId: spam.id, presence: { not: "VISIBLE" } } });
  assert.deepEqual(away.map((post) => post.id).sort(), [first.id, second.id].sort());
});

test("after a day a sweep is undone no more, and only moderators of everything begin one", async () => {
  const spam = await spammer(1);
  const { sweep } = await api(nadia).penalties.sweep({ name: spam.name, reason: "Advertising only" });
  await work(sweep);
  world.later({ hours: 25 });
  await assert.rejects(api(nadia).penalties.undoSweep({ sweep }), (error: Error) => error.cause instanceof Conflict);
  for (const by of [jonas, await world.person("agnes", "AGENT")])
    await assert.rejects(
      api(by).penalties.sweep({ name: spam.name, reason: "Advertising only" }),
      (error: Error) => error.cause instanceof Forbidden,
    );
  await assert.rejects(
    api(nadia).penalties.sweep({ name: "ada", reason: "Not me" }),
    (error: Error) => error.cause instanceof Forbidden,
  );
});

test("an interrupted sweep goes on where it stood", async () => {
  const spam = await spammer(250);
  const { sweep } = await api(nadia).penalties.sweep({ name: spam.name, reason: "Advertising only" });
  await work(sweep);
  assert.equal(await inSight(spam.id), 51, "ten batches, then others get their turn");
  await Promise.all([work(sweep), work(sweep)]);
  assert.equal(await inSight(spam.id), 0);
  assert.equal((await world.db.sweep.findUniqueOrThrow({ where: { id: sweep } })).done, 251);
});

test("every post of a sweep counts in the figures of the year, as swept; given back it counts as taken back, also if it waited", async () => {
  const swept = async () => {
    await world.settle();
    const { decisions } = await api(ada).moderationFigures.year({ year: 2026 });
    const sum = (pick: (row: (typeof decisions)[number]) => number) =>
      decisions.reduce((total, row) => total + (row.swept > 0 ? pick(row) : 0), 0);
    return [sum((row) => row.swept), sum((row) => row.undone)];
  };
  const [countBefore = 0, undoneBefore = 0] = await swept();
  const spam = await spammer(3);
  const held = await world.db.post.findFirstOrThrow({ where: { authorId: spam.id, kind: "ANSWER" } });
  await world.db.post.update({ where: { id: held.id }, data: { presence: "HELD" } });
  await world.db.heldPost.create({ data: { postId: held.id, findings: [], heldAt: world.now() } });
  const { sweep } = await api(nadia).penalties.sweep({ name: spam.name, reason: "Advertising only" });
  await work(sweep);
  assert.deepEqual(await swept(), [countBefore + 4, undoneBefore]);
  world.later({ minutes: 1 });
  await api(nadia).penalties.undoSweep({ sweep });
  await work(sweep);
  assert.deepEqual(await swept(), [countBefore + 4, undoneBefore + 4]);
  assert.equal((await world.db.post.findUniqueOrThrow({ where: { id: held.id } })).presence, "HELD");
});
