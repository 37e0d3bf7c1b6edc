import assert from "node:assert/strict";
import { test } from "node:test";
import { readLadder } from "./ladder-asked.ts";

const stored = { ranks: [], expertAcceptances: 5 };
const first = { "ranks.0.key": "new", "ranks.0.names.en": "New", "ranks.0.names.de": "Neu", "ranks.0.points": "0" };

test("without a typed ladder there is no trial", () => {
  assert.equal(readLadder({}, stored), null);
  assert.equal(readLadder({ saved: "1" }, stored), null);
});

test("a typed ladder is read back as it was sent, with its rights", () => {
  const params = { ...first, "ranks.1.key": "top", "ranks.1.points": "90", "ranks.1.rights": ["RETAG", "FLY"] };
  const ladder = readLadder({ ...params, expertAcceptances: "7" }, stored);
  assert.equal(ladder?.expertAcceptances, 7);
  assert.deepEqual(
    ladder?.ranks.map((rank) => [rank.key, rank.points, rank.rights]),
    [
      ["new", 0, []],
      ["top", 90, ["RETAG"]],
    ],
  );
});

test("steps without a key are left out, and what is no whole number counts as nothing", () => {
  const ladder = readLadder({ ...first, "ranks.0.points": "-3", "ranks.1.key": "", "ranks.1.points": "9" }, stored);
  assert.deepEqual(
    ladder?.ranks.map((rank) => rank.points),
    [0],
  );
  assert.equal(ladder?.expertAcceptances, 5);
});
