import assert from "node:assert/strict";
import { fork } from "node:child_process";
import { once } from "node:events";
import { createWriteStream, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { db } from "../platform/db/client.ts";
import { env } from "../platform/env/env.ts";
import { openWorld } from "../testing/world.ts";
import { importCommunity } from "./import-community.ts";

await openWorld();
const folder = mkdtempSync(join(tmpdir(), "kundig-import-"));
after(() => rmSync(folder, { recursive: true, force: true }));

/** Questions, and as many answers to each as its number modulo 3; so 60 of 90 helpers have something to answer. */
const QUESTIONS = 2_400;

async function writeSource(): Promise<void> {
  const questions = createWriteStream(join(folder, "questions.csv"));
  const answers = createWriteStream(join(folder, "answers.csv"));
  questions.write("id,created,updated,locale,title,tags,creator,content,is_spam\n");
  answers.write("id,question_id,created,updated,content,creator,is_spam,num_helpful\n");
  for (let id = 1; id <= QUESTIONS; id += 1) {
    const at = new Date(Date.UTC(2023, 0, 1, 0, id)).toISOString();
    questions.write(
      `${id},${at},${at},en-US,Question ${id},tag-${id % 7};,person ${id % 500},<p>Text <b>${id}</b></p>,\n`,
    );
    for (let n = 1; n <= id % 3; n += 1) {
      answers.write(`${id * 10 + n},${id},${at},${at},<p>Answer ${n}</p>,helper ${id % 90},false,${n - 1}\n`);
    }
  }
  await Promise.all([questions, answers].map((stream) => once(stream.end(), "close")));
}
await writeSource();

/** Begins the import in a process and kills it, without warning, some milliseconds after its first sign of progress. */
async function killedAfter(milliseconds: number): Promise<"killed" | "ended"> {
  const child = fork(join(import.meta.dirname, "import.child.ts"));
  child.send({ kind: "mozilla-support", folder, board: "letters", databaseUrl: env().databaseUrl });
  child.once("message", () => setTimeout(() => child.kill("SIGKILL"), milliseconds));
  const [, signal] = (await once(child, "exit")) as [number | null, NodeJS.Signals | null];
  return signal === "SIGKILL" ? "killed" : "ended";
}

test("RL-28 killed at any moment, an import goes on where it was: nothing is missing and nothing is there twice", async () => {
  const outcomes: string[] = [];
  for (const milliseconds of [5, 170, 60, 320]) outcomes.push(await killedAfter(milliseconds));
  assert.ok(outcomes.includes("killed"));
  const done = await importCommunity({
    ...{ kind: "mozilla-support", folder, board: "letters" },
    signal: new AbortController().signal,
    onProgress: () => {},
  });
  assert.equal(done.outcome, "done");
  const answers = QUESTIONS;
  const counted = {
    topics: await db().topic.count(),
    openings: await db().post.count({ where: { kind: "OPENING" } }),
    answers: await db().post.count({ where: { kind: "ANSWER" } }),
    revisions: await db().postRevision.count(),
    events: await db().event.count({ where: { name: { in: ["topic.asked", "post.answered"] } } }),
    people: await db().user.count(),
    scores: await db().importedScore.count(),
  };
  assert.deepEqual(counted, {
    topics: QUESTIONS,
    openings: QUESTIONS,
    answers,
    revisions: QUESTIONS + answers,
    events: QUESTIONS + answers,
    people: 500 + 60,
    scores: QUESTIONS / 3,
  });
  assert.equal(done.tally.taken.answers, answers);
  const uneven = await db().$queryRaw<object[]>`
    SELECT t.id FROM "Topic" t JOIN "Post" p ON p."topicId" = t.id GROUP BY t.id
    HAVING t."postCount" <> count(*) OR max(p.number) <> count(*) OR t."answerCount" <> count(*) - 1`;
  assert.deepEqual(uneven, []);
});

test("RL-28 when the database cuts the connection, an import ends with an error and the next one goes on", async () => {
  const signal = new AbortController().signal;
  let cut: Promise<number> | null = null;
  const onProgress = ({ stage }: { stage: string }) => {
    if (stage !== "answers") return;
    cut ??= db().$queryRaw`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE application_name = 'kundig-import' AND datname = current_database()`.then((rows: unknown) =>
      Array.isArray(rows) ? rows.length : 0,
    );
  };
  const request = { kind: "mozilla-support", folder, board: "again", signal };
  await assert.rejects(importCommunity({ ...request, onProgress }));
  const connections = await cut;
  assert.ok(connections === 2 || connections === 3, "one that writes, one or two that read");
  const done = await importCommunity({ ...request, onProgress: () => {} });
  assert.deepEqual([done.outcome, done.resumed], ["done", true]);
  assert.equal(await db().topic.count({ where: { board: { slug: "again" } } }), QUESTIONS);
  assert.equal(
    await db().topic.count({ where: { board: { slug: "again" }, answerCount: { gt: 0 } } }),
    (QUESTIONS / 3) * 2,
  );
});

test("two imports of the same folder at once: one works, the other waits for it and finds everything there", async () => {
  const signal = new AbortController().signal;
  const request = { kind: "mozilla-support", folder, board: "letters", signal, onProgress: () => {} };
  const both = await Promise.all([importCommunity(request), importCommunity(request)]);
  assert.deepEqual(
    both.map((result) => [result.outcome, result.tally.known.questions, result.tally.taken.questions]),
    [
      ["done", QUESTIONS, undefined],
      ["done", QUESTIONS, undefined],
    ],
  );
  assert.equal(await db().topic.count({ where: { board: { slug: "letters" } } }), QUESTIONS);
});

test("an import that is stopped while topics are indexed ends soon, and the next one makes all of them found", async () => {
  const stop = new AbortController();
  const request = { kind: "mozilla-support", folder, board: "halfway" };
  const board = { slug: "halfway" };
  const onProgress = ({ stage }: { stage: string }) => {
    if (stage === "counting boards and tags") stop.abort();
  };
  const stopped = await importCommunity({ ...request, signal: stop.signal, onProgress });
  const found = await foundOf("halfway");
  assert.equal(stopped.outcome, "stopped");
  assert.ok(found < QUESTIONS, `${found} of ${QUESTIONS} could be found already`);
  assert.equal(await db().topic.count({ where: { board } }), QUESTIONS, "everything else is in place");
  const done = await importCommunity({ ...request, signal: new AbortController().signal, onProgress: () => {} });
  assert.deepEqual([done.outcome, done.resumed], ["done", true]);
  assert.equal(await foundOf("halfway"), QUESTIONS);
});

async function foundOf(board: string): Promise<number> {
  const topics = await db().topic.findMany({ where: { board: { slug: board } }, select: { id: true } });
  return db().searchDocument.count({ where: { topicId: { in: topics.map((topic) => topic.id) } } });
}
