import assert from "node:assert/strict";
import { test } from "node:test";
import { callerOf } from "../router.ts";
import { openWorld } from "../testing/world.ts";
import { penaltyChecks } from "./penalty-checks.ts";
import { differences } from "./verify.ts";

const world = await openWorld();
const nadia = await world.person("nadia", "MODERATOR");
await world.person("ben");
const found = async () => {
  const findings = await differences(world.db, world.now(), penaltyChecks);
  return findings.flatMap(({ check, count }) => (count > 0 ? [`${check}: ${count}`] : []));
};

test("an account that is not as its penalties say is found, and one whose time is over is not", async () => {
  const { penalties } = callerOf(world.as(nadia));
  await penalties.give({ name: "ben", kind: "SILENCE", days: 1, reason: "Too loud" });
  await penalties.give({ name: "ben", kind: "SUSPENSION", days: 0, reason: "Far too loud" });
  assert.deepEqual(await found(), []);
  await world.db.user.update({ where: { name: "ben" }, data: { suspendedUntil: null } });
  assert.deepEqual(await found(), ["accounts suspended: 1"]);
  world.later({ days: 2 });
  assert.deepEqual(await found(), ["accounts suspended: 1"]);
});
