import assert from "node:assert/strict";
import { test } from "node:test";
import { setImmediate as moment } from "node:timers/promises";
import { fewAtOnce } from "./few-at-once.ts";

test("two are under way at a time, the others follow in the order they came, also after one that fails", async () => {
  const inTurn = fewAtOnce(2);
  const begun: number[] = [];
  let [underWay, most] = [0, 0];
  const task = (number: number) =>
    inTurn(async () => {
      begun.push(number);
      underWay += 1;
      most = Math.max(most, underWay);
      await moment();
      underWay -= 1;
      if (number === 1) throw new Error("no answer");
      return number;
    });
  const ended = await Promise.allSettled([0, 1, 2, 3, 4].map(task));
  assert.deepEqual(begun, [0, 1, 2, 3, 4]);
  assert.equal(most, 2);
  assert.deepEqual(
    ended.map((one) => (one.status === "fulfilled" ? one.value : "failed")),
    [0, "failed", 2, 3, 4],
  );
  assert.equal(await task(5), 5);
});
