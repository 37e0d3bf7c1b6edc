import assert from "node:assert/strict";
import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { test } from "node:test";
import { aylin, jonas, marta, nadia, omar, published, solved, tim, world } from "../knowledge/editors.testing.ts";
import { startWorker } from "../worker.ts";
import type { ActToDo } from "./source-acts.child.ts";

const rounds = 3;
/** Milliseconds after the first promise at which each round is killed: a fixed sequence. */
const moments = [5, 90, 260];

/** Four articles, each with something that happens to its source, and one that nothing happens to. */
async function prepared(): Promise<{ todo: ActToDo[]; bystander: number }> {
  const made = [];
  for (let at = 0; at < 5; at += 1) {
    const source = await solved();
    made.push({ ...source, number: await published({ topics: [source.topic], title: "Made of one topic alone" }) });
  }
  await world.settle();
  world.later({ hours: 1 });
  const at = world.now().toISOString();
  const [edited, revoked, removed, failed, bystander] = made;
  assert.ok(edited && revoked && removed && failed && bystander);
  const report = (actor: typeof aylin): ActToDo => ({
    article: failed.number,
    actor,
    at,
    path: "solutions.report",
    input: { post: failed.answer, worked: false },
  });
  const todo: ActToDo[] = [
    {
      article: edited.number,
      actor: marta,
      at,
      path: "topics.edit",
      input: { post: edited.answer, version: 1, body: "Better: change the power supply." },
    },
    { article: revoked.number, actor: jonas, at, path: "solutions.revoke", input: { post: revoked.answer } },
    {
      article: removed.number,
      actor: nadia,
      at,
      path: "topics.moderate",
      input: { post: removed.answer, presence: "REMOVED", reason: "dangerous advice" },
    },
    ...[aylin, omar, tim].map(report),
  ];
  return { todo, bystander: bystander.number };
}

/** Lets a process act and kills it; returns how often each article's source had something promised to it. */
async function actUntilKilled(todo: ActToDo[], milliseconds: number): Promise<number[]> {
  const child = fork(join(import.meta.dirname, "source-acts.child.ts"), {
    env: { ...process.env, LOG_LEVEL: "silent" },
  });
  const promised: number[] = [];
  let killing: NodeJS.Timeout | undefined;
  child.on("message", (article: number) => {
    if (promised.push(article) === 1) killing = setTimeout(() => child.kill("SIGKILL"), milliseconds);
  });
  child.send(todo);
  await once(child, "exit");
  clearTimeout(killing);
  return promised;
}

/** Articles that are up, each with how often that was recorded. */
async function up(): Promise<Map<number, number>> {
  const rows = await world.db.$queryRaw<{ number: number; times: number }[]>`
    SELECT a.number, (SELECT count(*)::int FROM "Event" e WHERE e.name = 'article.recheck'
      AND (e.payload->>'number')::int = a.number) AS times FROM "Article" a WHERE a.state = 'RE_CHECK'`;
  return new Map(rows.map((row) => [row.number, row.times]));
}

async function waitUntil(holds: () => Promise<boolean>, milliseconds: number): Promise<number> {
  const from = Date.now();
  while (!(await holds()) && Date.now() - from < milliseconds) await new Promise((done) => setTimeout(done, 50));
  return Date.now() - from;
}

test("RL-04 with the worker killed in between, exactly the right articles are up for re-check within 5 s, exactly once", async () => {
  const due: number[] = [];
  const never: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const { todo, bystander } = await prepared();
    const promised = await actUntilKilled(todo, moments[round] ?? 0);
    for (const article of new Set(promised)) {
      const all = todo.filter((act) => act.article === article).length;
      if (promised.filter((one) => one === article).length === all) due.push(article);
    }
    never.push(bystander);
  }
  assert.ok(due.length >= rounds, `${due.length} promises before the kills`);
  const worker = await startWorker([]);
  const isUp = async () => {
    const now = await up();
    return due.every((article) => now.has(article));
  };
  const took = await waitUntil(isUp, 10_000);
  // What a killed worker held is taken up again; nothing may follow twice of it.
  await waitUntil(async () => {
    const [row] = await world.db.$queryRaw<{ waiting: number }[]>`
      SELECT count(*)::int AS waiting FROM graphile_worker.jobs WHERE task_identifier IN ('dispatch', 'react') AND attempts < max_attempts`;
    return row?.waiting === 0;
  }, 30_000);
  await worker.stop();
  const now = await up();
  assert.deepEqual(
    due.filter((article) => now.get(article) !== 1),
    [],
    "each is up, and that was recorded once",
  );
  assert.deepEqual(
    never.filter((article) => now.has(article)),
    [],
    "no other article is up",
  );
  assert.ok(took < 5_000, `up after ${took} ms`);
});

test("with a worker running, an edited source puts its article up within 5 s", async () => {
  const { todo } = await prepared();
  const [edit] = todo;
  assert.ok(edit);
  const worker = await startWorker([]);
  await actUntilKilled([edit], 60_000);
  const took = await waitUntil(async () => (await up()).has(edit.article), 10_000);
  await worker.stop();
  assert.ok(took < 5_000, `up after ${took} ms`);
});
