import assert from "node:assert/strict";
import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { test } from "node:test";
import { contextOf, system } from "../platform/authorize/index.ts";
import { callerOf } from "../router.ts";
import { verify } from "../verify/index.ts";
import { startWorker } from "../worker.ts";
import type { Promised, ToDo } from "./acts.child.ts";
import { openWorld } from "./world.ts";

const world = await openWorld();
const rounds = 4;
/** Topics of one round; each has an asker and a helper of its own, so that no limit of pace or points comes between. */
const topics = 8;
await world.board("routers", { syncArticles: true });

const agent = await world.person("tim", "AGENT");
await world.person("ruth", "EDITOR");

/** Milliseconds after the first promise at which each round is killed: a fixed sequence over about 400 ms. */
const moments = Array.from({ length: rounds }, (_, round) => (round * 157 + 3) % 400);

async function questions(round: number): Promise<ToDo[]> {
  const made: ToDo[] = [];
  for (let at = 0; at < topics; at += 1) {
    const asker = await world.person(`asker-${round}-${at}`);
    const helper = await world.person(`helper-${round}-${at}`, "SUPER_USER");
    const { topic } = await callerOf(contextOf(asker)).topics.ask({
      board: "routers",
      title: `The router restarts at night ${round} ${at}`,
      body: "Every night at three it restarts, whatever I do.",
      tags: ["restart"],
    });
    made.push({ topic, asker, helper, agent });
  }
  return made;
}

/** Lets a process act and kills it; returns what it had promised by then. */
async function actUntilKilled(todo: ToDo[], milliseconds: number): Promise<Promised[]> {
  const child = fork(join(import.meta.dirname, "acts.child.ts"), { env: { ...process.env, LOG_LEVEL: "silent" } });
  const promised: Promised[] = [];
  child.on("message", (message: Promised) => {
    if (promised.push(message) === 1) setTimeout(() => child.kill("SIGKILL"), milliseconds);
  });
  child.send(todo);
  await once(child, "exit");
  return promised;
}

/** A new worker, until nothing waits any more. */
async function letEverythingFollow(): Promise<void> {
  const worker = await startWorker([]);
  for (const until = Date.now() + 45_000; Date.now() < until; ) {
    const [row] = await world.db.$queryRaw<{ waiting: number }[]>`
      SELECT count(*)::int AS waiting FROM graphile_worker.jobs
      WHERE task_identifier IN ('dispatch', 'react') AND attempts < max_attempts`;
    if (row?.waiting === 0) break;
    await new Promise((done) => setTimeout(done, 200));
  }
  await worker.stop();
}

test("RL-01 RL-04 killed between a promise and what follows from it, nothing is lost and nothing happens twice", async () => {
  const promised: Promised[] = [];
  for (const [round, moment] of moments.entries()) {
    promised.push(...(await actUntilKilled(await questions(round), moment)));
  }
  const answered = promised.flatMap((promise) => ("answered" in promise ? promise.answered : []));
  const accepted = promised.flatMap((promise) => ("accepted" in promise ? promise.accepted : []));
  assert.ok(
    answered.length >= rounds && answered.length < rounds * topics,
    `${answered.length} answers before the kills`,
  );
  await letEverythingFollow();

  const { db } = world;
  const posts = await db.post.findMany({ where: { kind: "ANSWER" }, include: { topic: true } });
  const lost = answered.filter((id) => !posts.some((post) => post.id === id));
  assert.deepEqual(lost, [], "every answer that was promised is there");
  const solutions = await db.solution.findMany({ where: { revokedAt: null } });
  assert.deepEqual(
    accepted.filter((id) => !solutions.some((solution) => solution.postId === id)),
    [],
  );

  for (const post of posts) {
    const told = { userId: post.topic.authorId, postId: post.id, kind: "answered" };
    assert.equal(await db.notification.count({ where: told }), 1, "the asker heard of the answer once");
    const lines = { userId: post.authorId, postId: post.id, reason: "ANSWERED" as const };
    assert.equal(await db.reputationEntry.count({ where: lines }), 1, "the helper earned once");
    const mails = { userId: post.topic.authorId, kind: "answered" };
    assert.equal(await db.mailMessage.count({ where: mails }), 1, "the asker got one mail");
  }
  const verified = promised.flatMap((promise) => ("verified" in promise ? promise.verified : []));
  assert.ok(verified.length > 0);
  for (const { postId, topicId, stage } of solutions) {
    assert.ok(stage === "VERIFIED" || !verified.includes(postId), "what was verified stays so");
    const drafts = await db.article.count({ where: { topicId } });
    assert.equal(drafts, stage === "VERIFIED" ? 1 : 0, "one article was drafted of what was verified");
    assert.equal(await db.reputationEntry.count({ where: { postId, reason: "ANSWER_ACCEPTED" } }), 1);
  }
  const later = new Date(Date.now() + 3_600_000);
  assert.deepEqual(await verify(contextOf(system, { now: () => later })), []);
});
