import assert from "node:assert/strict";
import { after, test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { contextOf, visitor } from "../platform/authorize/index.ts";
import { env } from "../platform/env/env.ts";
import { listenForStalePages } from "../platform/page-cache/listen.ts";
import { PageCache } from "../platform/page-cache/store.ts";
import { callerOf } from "../router.ts";
import { startFront } from "./front.ts";
import { openWorld } from "./world.ts";

const REPLIES = 10;
const READERS = 8;
const world = await openWorld();
await world.board("routers");
const ada = await world.person("ada");
const helpers = await Promise.all(Array.from({ length: REPLIES }, (_, turn) => world.person(`helper-${turn}`)));
const { topic } = await callerOf(contextOf(ada)).topics.ask({
  board: "routers",
  title: "Nobody can call anybody today",
  body: "All lines are dead since eight, in every town.",
  tags: ["outage"],
});

let made = 0;
const cache = new PageCache(8_000_000);
const listening = listenForStalePages({ databaseUrl: env().databaseUrl ?? "", cache, log: () => {} });
const front = await startFront({
  siteUrl: env().url,
  cache,
  handler: async (_request, response) => {
    made += 1;
    const page = await callerOf(contextOf(visitor)).topics.page({ number: topic });
    response.writeHead(200, { "content-type": "text/html; charset=utf-8" });
    response.end(`<!DOCTYPE html><html><head></head><body>answers: ${page.topic.answerCount}.</body></html>`);
  },
});
after(async () => {
  await front[Symbol.asyncDispose]();
  await listening.stop();
});
const { host } = new URL(env().url);
const read = async () => {
  const { status, text } = await front.ask(`/t/${topic}/nobody-can-call-anybody-today`, { headers: { host } });
  assert.equal(status, 200);
  return Number(/answers: (\d+)\./.exec(text)?.[1]);
};

/** Readers who come without end while something happens. @returns how many pages they were given */
async function whileRead(happens: () => Promise<void>): Promise<number> {
  let [coming, given] = [true, 0];
  const readers = Array.from({ length: READERS }, async () => {
    for (; coming; given += 1) await read();
  });
  await happens().finally(() => {
    coming = false;
  });
  await Promise.all(readers);
  return given;
}

test("RL-27 a topic that everybody reads while people reply shows each reply within two seconds, and is made once for many", async () => {
  for (const end = Date.now() + 10_000; !cache.listening && Date.now() < end; ) await wait(10);
  made = 0;
  const given = await whileRead(async () => {
    for (const [turn, helper] of helpers.entries()) {
      await callerOf(contextOf(helper)).topics.answer({ topic, body: `Here it is the same, in town ${turn}.` });
      for (const end = Date.now() + 2_000; (await read()) !== turn + 1; ) assert.ok(Date.now() < end, `reply ${turn}`);
      await wait(100);
    }
  });
  assert.ok(made * 5 < given, `made ${made} times for ${given} readers`);
});

test("RL-23 the store of pages emptied again and again costs nobody a page and shows nothing old", async () => {
  await whileRead(async () => {
    for (let round = 0; round < 50; round += 1) {
      cache.hear(false);
      cache.hear(true);
      assert.equal(await read(), REPLIES);
    }
  });
});
