import assert from "node:assert/strict";
import { test } from "node:test";
import { type Actor, visitor } from "../platform/authorize/index.ts";
import { Refusal } from "../platform/errors/index.ts";
import { callerOf } from "../router.ts";
import { openWorld } from "../testing/world.ts";

const world = await openWorld();
const jonas = await world.person("jonas");
const aylin = await world.person("aylin");
const tim = await world.person("tim", "AGENT");
const nadia = await world.person("nadia", "MODERATOR");
const everybody = { jonas, aylin, tim, nadia };
const noPost = "00000000-0000-7000-8000-000000000000";
await world.board("routers");
await world.board("office", { visibility: "STAFF" });
await world.board("lounge", { visibility: "SUPER_USERS" });

const api = (actor: Actor) => {
  world.later({ hours: 1 });
  return callerOf(world.as(actor));
};

/** A question of Jonas with two answers of Aylin; the first one is the solution. */
async function solved(asker = jonas, helper = aylin, board = "routers") {
  const body = "Every night at three it restarts by itself.";
  const asked = await api(asker).topics.ask({ board, title: "The router restarts", body, tags: ["restart"] });
  const first = await api(helper).topics.answer({ topic: asked.topic, body: "Switch off the update at night." });
  const second = await api(helper).topics.answer({ topic: asked.topic, body: "Change the power supply." });
  await api(asker).solutions.accept({ post: first.postId });
  return { topic: asked.topic, question: asked.postId, solution: first.postId, other: second.postId };
}
type Solved = Awaited<ReturnType<typeof solved>>;

/** What somebody is told when they try; "done" when it went through. */
async function told(act: Promise<unknown>): Promise<string> {
  try {
    await act;
    return "done";
  } catch (error) {
    const cause = error instanceof Error ? error.cause : null;
    if (!(cause instanceof Refusal)) throw error;
    return "because" in cause ? String(cause.because) : cause.name;
  }
}

/** Everything that can be done about the solutions of a topic, one after the other. */
const acts: Record<string, (actor: Actor, at: Solved) => Promise<unknown>> = {
  accept: (actor, { other }) => api(actor).solutions.accept({ post: other }),
  verify: (actor, { solution }) => api(actor).solutions.verify({ post: solution, on: true }),
  report: (actor, { solution }) => api(actor).solutions.report({ post: solution, worked: true }),
  revoke: (actor, { solution }) => api(actor).solutions.revoke({ post: solution }),
  solveWithout: (actor, { topic }) => api(actor).solutions.solveWithout({ topic, reason: "a restart was enough" }),
};

/** The solutions of a topic as they stand in the database, with the state they gave it. */
const standing = async ({ topic }: Solved) => {
  const select = { postId: true, stage: true, revokedAt: true, workedCount: true, failedCount: true };
  const row = await world.db.topic.findUniqueOrThrow({
    where: { number: topic },
    select: { state: true, solvedBy: true, solutions: { select, orderBy: { id: "asc" } } },
  });
  return JSON.stringify(row);
};

async function nobodyChanges(at: Solved, people: Record<string, Actor> = everybody): Promise<void> {
  const before = await standing(at);
  const through: string[] = [];
  for (const [name, actor] of Object.entries(people))
    for (const [act, run] of Object.entries(acts))
      if ((await told(run(actor, at))) === "done") through.push(`${name}: ${act}`);
  assert.deepEqual(through, []);
  assert.equal(await standing(at), before);
}

for (const presence of ["HIDDEN", "REMOVED"] as const)
  test(`PE-08 in a topic that is ${presence.toLowerCase()} nobody accepts, undoes, verifies or votes, nor its asker or a moderator`, async () => {
    const at = await solved();
    await api(nadia).topics.moderate({ post: at.question, presence, reason: "names a person" });
    await nobodyChanges(at);
  });

test("PE-08 a topic its asker deleted takes no word on its solution from anybody", async () => {
  const at = await solved();
  // Answers of others keep a question from being deleted; those of the asker do not.
  const own = await solved(jonas, jonas);
  await api(jonas).topics.delete({ post: own.question });
  await nobodyChanges(own);
  assert.equal(await told(acts.revoke?.(jonas, at) ?? Promise.resolve()), "done");
});

test("PE-08 an answer that is hidden is neither accepted nor undone, verified or voted on", async () => {
  const at = await solved();
  for (const post of [at.solution, at.other])
    await api(nadia).topics.moderate({ post, presence: "HIDDEN", reason: "names a person" });
  const { solveWithout: _, ...onPosts } = acts;
  const before = await standing(at);
  for (const actor of Object.values(everybody))
    for (const [act, run] of Object.entries(onPosts)) assert.notEqual(await told(run(actor, at)), "done", act);
  assert.equal(await standing(at), before);
});

test("PE-08 in a closed topic the asker changes nothing any more; staff still do", async () => {
  const at = await solved();
  await api(nadia).topics.lock({ topic: at.topic, locked: true, reason: "settled" });
  for (const act of ["accept", "revoke", "solveWithout"])
    assert.equal(await told(acts[act]?.(jonas, at) ?? Promise.resolve()), "topicLocked", act);
  assert.equal(await told(api(nadia).solutions.revoke({ post: at.solution })), "done");
  assert.equal(await told(acts.solveWithout?.(jonas, at) ?? Promise.resolve()), "topicLocked");
});

test("PE-08 on an archived board the asker changes nothing any more either", async () => {
  const at = await solved();
  await world.db.board.update({ where: { slug: "routers" }, data: { archivedAt: world.now() } });
  for (const act of ["accept", "revoke", "solveWithout"])
    assert.equal(await told(acts[act]?.(jonas, at) ?? Promise.resolve()), "boardArchived", act);
  await world.db.board.update({ where: { slug: "routers" }, data: { archivedAt: null } });
  assert.equal(await told(api(jonas).solutions.revoke({ post: at.solution })), "done");
});

test("PE-08 on a board one may not enter a solution is one that does not exist, for every act", async () => {
  const at = await solved(tim, nadia, "office");
  const unknown = { topic: 999_999, question: noPost, solution: noPost, other: noPost };
  for (const [name, actor] of Object.entries({ visitor, jonas, aylin }))
    for (const [act, run] of Object.entries(acts))
      assert.equal(await told(run(actor, at)), await told(run(actor, unknown)), `${name}: ${act}`);
  await nobodyChanges(at, { visitor, jonas, aylin });
});

test("PE-08 nobody votes on their own solution, and others have one vote each", async () => {
  const at = await solved();
  assert.equal(await told(api(aylin).solutions.report({ post: at.solution, worked: true })), "ownAnswer");
  for (let time = 0; time < 3; time += 1) await api(jonas).solutions.report({ post: at.solution, worked: true });
  const { workedCount } = await world.db.solution.findFirstOrThrow({ where: { postId: at.solution } });
  assert.equal(workedCount, 1);
});

test("SE-04 who accepted by a role and has lost it does not undo it any more", async () => {
  const at = await solved();
  await api(tim).solutions.accept({ post: at.other });
  const former = { ...tim, kind: "member", grants: [] } as Actor;
  assert.equal(await told(api(former).solutions.revoke({ post: at.other })), "notYours");
  assert.equal(await told(api(tim).solutions.revoke({ post: at.other })), "done");
});

test("SE-04 who left the lounge reads and changes nothing of it, not even what they wrote and asked there", async () => {
  const marta = await world.person("marta", "SUPER_USER");
  const elif = await world.person("elif", "SUPER_USER");
  const at = await solved(marta, elif, "lounge");
  const former = { ...marta, grants: [] } as Actor;
  const before = await standing(at);
  const unknown = { topic: 999_999, question: noPost, solution: noPost, other: noPost };
  const more: typeof acts = {
    ...acts,
    read: (actor, { topic }) => api(actor).topics.page({ number: topic }),
    source: (actor, { question }) => api(actor).topics.source({ post: question }),
    edit: (actor, { question }) => api(actor).topics.edit({ post: question, version: 1, body: "Written anew later." }),
    delete: (actor, { question }) => api(actor).topics.delete({ post: question }),
    answer: (actor, { topic }) => api(actor).topics.answer({ topic, body: "One more thing from outside." }),
    thank: (actor, { solution }) => api(actor).kudos.give({ post: solution, on: true }),
    tag: (actor, { topic }) => api(actor).topics.retag({ topic, tags: ["outside"] }),
  };
  for (const [act, run] of Object.entries(more))
    assert.equal(await told(run(former, at)), await told(run(former, unknown)), act);
  assert.equal(await standing(at), before);
  assert.equal(await told(api(marta).topics.page({ number: at.topic })), "done");
});
