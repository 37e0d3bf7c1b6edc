import assert from "node:assert/strict";
import { fork } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { contextOf, system } from "../platform/authorize/index.ts";
import { keepRunning } from "../platform/database/keep-running.ts";
import { postgresPlace } from "../platform/database/postgres-place.ts";
import { runningPostgres } from "../platform/database/postgres-process.ts";
import { env } from "../platform/env/env.ts";
import { callerOf } from "../router.ts";
import { sealSession } from "../users/sessions/session-cookies.ts";
import { startSession } from "../users/sessions/start-session.ts";
import { verify } from "../verify/index.ts";
import { letEverythingFollow } from "./over-http.ts";
import { openWorld } from "./world.ts";

/** A database of its own, because it is killed. */
const dataDir = mkdtempSync(join(tmpdir(), "kundig-restarts-"));
chmodSync(dataDir, 0o755);
const place = postgresPlace(dataDir, false);
const told: string[] = [];
const database = await keepRunning({ place, name: "postgres" }, (sentence) => told.push(sentence));
process.env.KUNDIG_TEST_POSTGRES = database.url("postgres");
const world = await openWorld();
after(async () => {
  await database.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

const PEOPLE = 90;
/** Milliseconds between the first attempts of two people, and of one person after a failure. */
const APART = 50;
const AGAIN = 250;
/** When the database is killed, counted from the first reply. */
const KILLED_AT = 1_500;

interface Answer {
  status: number;
  again: string | undefined;
  body: string;
}

/** One reply over a socket of its own. @returns what came, or null when the connection broke */
function reply(port: number, turn: number, cookie: string, topic: number): Promise<Answer | null> {
  const { origin, host } = new URL(env().url);
  const body = JSON.stringify({
    json: { topic, body: `What helped me was reply ${turn}.`, idempotencyKey: `restart-${turn}` },
  });
  return new Promise((resolve) => {
    const headers = { host, origin, cookie, "content-type": "application/json", "x-forwarded-for": `10.9.0.${turn}` };
    const sent = request({ port, method: "POST", path: "/api/trpc/topics.answer", headers, agent: false });
    sent.on("error", () => resolve(null));
    sent.on("response", async (response) => {
      let text = "";
      for await (const chunk of response.setEncoding("utf8")) text += chunk;
      resolve({ status: response.statusCode ?? 0, again: response.headers["retry-after"], body: text });
    });
    sent.end(body);
  });
}

test("RL-02 the database killed under load: what was promised is there, the rest says so and is sent again, nothing twice", async () => {
  await world.board("routers");
  const asker = await world.person("asker");
  const { topic } = await callerOf(contextOf(asker)).topics.ask({
    board: "routers",
    title: "The router restarts at night",
    body: "Every night at three it restarts, whatever I do.",
    tags: ["restart"],
  });
  const cookies: string[] = [];
  for (let turn = 0; turn < PEOPLE; turn += 1) {
    const { id } = await world.person(`helper-${turn}`);
    const { token } = await world.db.$transaction((tx) => startSession(tx, contextOf(system), { id, isStaff: false }));
    cookies.push(`kundig=${await sealSession(token)}; kundig-in=1`);
  }
  const child = fork(join(import.meta.dirname, "serving.child.ts"), { env: { ...process.env, LOG_LEVEL: "silent" } });
  after(() => child.kill("SIGKILL"));
  const [port] = (await once(child, "message")) as [number];

  const refused: Answer[] = [];
  let broken = 0;
  /** Sends one reply, again and again as a browser's person would, until it is promised. */
  const insist = async (cookie: string, turn: number): Promise<string> => {
    await wait(turn * APART);
    for (const until = Date.now() + 30_000; Date.now() < until; await wait(AGAIN)) {
      const answer = await reply(port, turn, cookie, topic);
      if (answer?.status === 200) return JSON.parse(answer.body).result.data.json.postId;
      if (answer) refused.push(answer);
      else broken += 1;
    }
    return assert.fail(`Reply ${turn} was never promised.`);
  };
  const all = Promise.all(cookies.map(insist));
  await wait(Math.min(1_000, KILLED_AT));
  await wait(KILLED_AT - 1_000);
  const pid = runningPostgres(join(place.folder, "postgres"))?.pid;
  assert.ok(pid);
  process.kill(pid, "SIGKILL");
  const promised = await all;

  assert.deepEqual(told, ["The database ended unexpectedly. It is being started again.", "The database is back."]);
  assert.equal(broken, 0, "the server itself never went away");
  assert.ok(refused.length > 0, "somebody wrote while the database was away");
  for (const { status, again, body } of refused) {
    assert.deepEqual([status, again], [503, "5"]);
    assert.equal(JSON.parse(body).error.json.message, "fault", "the browser has a sentence for it, and keeps the text");
  }
  child.kill("SIGKILL");
  await letEverythingFollow(world.db);
  const posts = await world.db.post.findMany({ where: { kind: "ANSWER" }, select: { id: true } });
  assert.deepEqual(posts.map((post) => post.id).sort(), promised.sort());
  const later = new Date(Date.now() + 3_600_000);
  assert.deepEqual(await verify(contextOf(system, { now: () => later })), []);
});
