import assert from "node:assert/strict";
import { request } from "node:http";
import { after, test } from "node:test";
import { answeringProcedures } from "../answer-procedures.ts";
import { env } from "../platform/env/env.ts";
import { Conflict } from "../platform/errors/index.ts";
import { startFront } from "../testing/front.ts";
import { openHttp } from "../testing/over-http.ts";
import { openWorld } from "../testing/world.ts";
import { askQuestion } from "./ask-question.ts";
import { dropDraft, readDraft, saveDraft } from "./drafts.ts";
import { askInput } from "./topics.schema.ts";

const world = await openWorld();
const http = await openHttp(world.db);
const ada = await world.person("ada");
const tim = await world.person("tim");
await world.board("routers");

const save = (sequence: number, body: string) =>
  saveDraft(world.as(ada), { key: "ask", sequence, body: { body } }).then(
    (saved) => ({ saved: saved.sequence }),
    (error: unknown) => {
      assert.ok(error instanceof Conflict && error.what === "newerDraft");
      return { newer: error.current };
    },
  );

test("RL-16 two tabs with one draft: the slower one gets the newer text beside its own, and overwrites it only by choice", async () => {
  assert.deepEqual(await save(0, "begun here"), { saved: 1 });
  // Both tabs know the first state; one goes on, then the other.
  assert.deepEqual(await save(1, "gone on in the first tab"), { saved: 2 });
  const late = await save(1, "gone on in the second tab");
  assert.deepEqual(late, { newer: { sequence: 2, body: { body: "gone on in the first tab" } } });
  assert.equal((await readDraft(world.as(ada), "ask"))?.body.body, "gone on in the first tab");
  assert.deepEqual(await save(2, "gone on in the second tab"), { saved: 3 });
});

test("RL-16 of two tabs that save in the same moment one is told of the other, whichever it is", async () => {
  const { sequence = 0 } = (await readDraft(world.as(ada), "ask")) ?? {};
  const texts = Array.from({ length: 8 }, (_, tab) => `typed in tab ${tab}`);
  const all = await Promise.all(texts.map((text) => save(sequence, text)));
  assert.equal(all.filter((one) => "saved" in one).length, 1);
  const kept = (await readDraft(world.as(ada), "ask"))?.body.body;
  assert.equal(kept, texts[all.findIndex((one) => "saved" in one)]);
});

test("RL-16 a draft thrown away in one tab does not take what the other still types", async () => {
  await dropDraft(world.as(ada), "ask");
  assert.deepEqual(await save(4, "still typing"), { saved: 1 });
});

test("RL-15 an answer lost on its way and three more presses of the button make one post", async () => {
  const { topic } = await askQuestion(
    world.as(ada),
    askInput.parse({
      board: "routers",
      title: "No Wi-Fi since the update",
      body: "It is gone since the update of Monday.",
      tags: ["wifi"],
    }),
  );
  const front = await startFront({ siteUrl: env().url, handler: answeringProcedures(() => assert.fail("no page")) });
  after(() => front[Symbol.asyncDispose]());
  const cookie = await http.signIn(tim);
  const { origin, host } = new URL(env().url);
  const headers = { host, origin, cookie, "content-type": "application/json", "x-forwarded-for": "10.7.7.7" };
  const body = JSON.stringify({ json: { topic, body: "Choose channel 36 by hand.", idempotencyKey: "pressed-once" } });
  const post = { port: front.port, method: "POST", path: "/api/trpc/topics.answer", headers, agent: false };
  // The connection breaks once the request is sent and before its answer is read.
  await new Promise<void>((broken) => {
    const lost = request(post, (response) => response.destroy());
    lost.on("error", () => {});
    lost.on("close", broken);
    lost.end(body, () => setTimeout(() => lost.destroy(), 5));
  });
  const again = () => front.ask("/api/trpc/topics.answer", { method: "POST", headers, body });
  const answers = await Promise.all([again(), again(), again()]);
  assert.deepEqual(
    answers.map(({ status }) => status),
    [200, 200, 200],
  );
  const ids = new Set(answers.map(({ text }) => JSON.parse(text).result.data.json.postId));
  assert.equal(ids.size, 1, "each press gets the same post");
  assert.equal(await world.db.post.count({ where: { topic: { number: topic }, kind: "ANSWER" } }), 1);
});
