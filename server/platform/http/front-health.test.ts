import assert from "node:assert/strict";
import { test } from "node:test";
import { startFront } from "../../testing/front.ts";
import { standInPages } from "../../testing/pages.ts";

test("RL-14 the process is alive whatever its parts do, and ready when all of them answer in time", async () => {
  const parts = { database: true, slow: false };
  await using front = await startFront({
    handler: standInPages().handler,
    checks: {
      database: () => parts.database,
      notices: () => front.cache.listening,
      slow: () => (parts.slow ? new Promise<boolean>(() => {}) : true),
    },
  });
  const state = async () => (await front.ask("/api/health/ready", { headers: { host: "10.0.0.1" } })).status;
  assert.equal(await state(), 200);
  parts.database = false;
  assert.equal(await state(), 503);
  parts.database = true;
  front.cache.hear(false);
  assert.equal(await state(), 503);
  front.cache.hear(true);
  parts.slow = true;
  const began = performance.now();
  assert.equal(await state(), 503);
  assert.ok(performance.now() - began < 1_500);
  assert.equal((await front.ask("/api/health/live")).status, 200);
});

test("RL-14 a health answer is never kept and says nothing about the inside", async () => {
  await using front = await startFront({
    handler: standInPages().handler,
    checks: {
      database: () => {
        throw new Error("password of the database");
      },
    },
  });
  const answer = await front.ask("/api/health/ready");
  assert.deepEqual(
    [answer.status, answer.text, answer.headers["cache-control"]],
    [503, '{"status":"unavailable"}', "no-store"],
  );
});
