import assert from "node:assert/strict";
import { test } from "node:test";
import { openWorld } from "../../testing/world.ts";
import { system } from "../authorize/index.ts";
import type { Tx } from "../db/client.ts";
import { write } from "./index.ts";

const world = await openWorld();
await world.board("first");
await world.board("second");

type Change = (tx: Tx, slug: string) => Promise<unknown>;
const ways: Record<string, Change> = {
  "statements by hand": (tx, slug) =>
    tx.$executeRaw`UPDATE "Board" SET "topicCount" = "topicCount" + 1 WHERE slug = ${slug}`,
  "statements of the client": (tx, slug) =>
    tx.board.update({ where: { slug }, data: { topicCount: { increment: 1 } } }),
};

for (const [name, change] of Object.entries(ways)) {
  test(`two acts that wait for each other both happen, once each: ${name}`, async () => {
    const before = await counts();
    let holding = 0;
    let bothHold = () => {};
    const met = new Promise<void>((resolve) => {
      bothHold = resolve;
    });
    const attempts: string[] = [];
    const act = (one: string, other: string) =>
      write(world.as(system), async ({ tx }) => {
        attempts.push(one);
        await change(tx, one);
        holding += 1;
        if (holding === 2) bothHold();
        await met;
        await change(tx, other);
      });
    await Promise.all([act("first", "second"), act("second", "first")]);
    assert.equal(attempts.length, 3, "one of them was begun again");
    assert.deepEqual(
      await counts(),
      before.map((count) => count + 2),
    );
  });
}

test("another failure is not tried again", async () => {
  let attempts = 0;
  const failing = write(world.as(system), async ({ tx }) => {
    attempts += 1;
    await tx.$executeRaw`SELECT 1 / 0`;
  });
  await assert.rejects(failing);
  assert.equal(attempts, 1);
});

async function counts(): Promise<number[]> {
  const boards = await world.db.board.findMany({ orderBy: { slug: "asc" }, select: { topicCount: true } });
  return boards.map((board) => board.topicCount);
}
