import assert from "node:assert/strict";
import { test } from "node:test";
import { startFront } from "../../testing/front.ts";
import { standInPages } from "../../testing/pages.ts";
import { requestLimits } from "../rate-limit/index.ts";

const most = requestLimits.address[0]?.max ?? 0;

test("EN-09 an address that asks too often is told when to come back, whatever else it sends", async () => {
  await using front = await startFront({ handler: standInPages().handler, now: () => 0 });
  let passed = 0;
  let last: Awaited<ReturnType<typeof front.ask>> | undefined;
  for (let index = 0; index < most + 20; index++) {
    const from = `203.0.113.${index}, 198.51.100.1`;
    const headers = {
      cookie: `kundig=made-up-${index}`,
      "user-agent": `agent ${index}`,
      "x-real-ip": `203.0.113.${index}`,
    };
    last = await front.ask("/search", { from, headers });
    if (last.status === 200) passed++;
  }
  assert.equal(passed, most);
  assert.deepEqual([last?.status, last?.headers["retry-after"]], [429, "1"]);
  assert.equal((await front.ask("/search", { from: "198.51.100.2" })).status, 200);
});

test("EN-09 an IPv6 network is one sender", async () => {
  await using front = await startFront({ handler: standInPages().handler, now: () => 0 });
  let passed = 0;
  for (let index = 0; index < most + 20; index++)
    if ((await front.ask("/search", { from: `2001:db8:5:5::${index.toString(16)}` })).status === 200) passed++;
  assert.equal(passed, most);
});

test("RL-27 stored pages and files cost nothing and are never refused", async () => {
  await using front = await startFront({ handler: standInPages().handler, now: () => 0 });
  const from = "198.51.100.9";
  for (let index = 0; index < most * 3; index++) assert.equal((await front.ask("/t/1/x", { from })).status, 200);
  assert.equal((await front.ask("/search", { from })).status, 200);
});

test("pages that have to be rendered count, so that made-up addresses cannot be asked for without end", async () => {
  await using front = await startFront({ handler: standInPages().handler, now: () => 0 });
  const statuses = [];
  for (let index = 1; index <= most + 5; index++)
    statuses.push((await front.ask(`/t/${index}/x`, { from: "198.51.100.10" })).status);
  assert.equal(statuses.filter((status) => status === 429).length, 5);
});
