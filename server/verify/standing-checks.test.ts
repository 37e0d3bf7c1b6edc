import assert from "node:assert/strict";
import { test } from "node:test";
import { contextOf, system } from "../platform/authorize/index.ts";
import { reviewAll } from "../reviews/index.ts";
import { openWorld } from "../testing/world.ts";
import { standingChecks } from "./standing-checks.ts";
import { verify } from "./verify.ts";

const world = await openWorld();
const people = [await world.person("mona"), await world.person("jon"), await world.person("olga")];
await reviewAll(contextOf(system, { now: world.now }));
const found = async () =>
  (await verify({ db: world.db, now: world.now }, standingChecks)).map(({ check, count }) => `${check}: ${count}`);
const [mona, jon, olga] = people.map(({ id }) => id);

test("after a review of all nothing differs", async () => {
  assert.deepEqual(await found(), []);
});

test("a rank, a level and a count that nobody earned are each found", async () => {
  await world.db.user.update({ where: { id: mona ?? "" }, data: { rank: "expert" } });
  await world.db.trustRecord.create({ data: { userId: jon ?? "", level: 3 } });
  await world.db.standing.create({ data: { userId: olga ?? "", points: 7 } });
  assert.deepEqual(await found(), ["ranks: 1", "levels of trust: 1", "counted members: 1"]);
});

test("members whose review waits are left alone", async () => {
  await world.db.$executeRaw`
    SELECT graphile_worker.add_job('review-member', '{}'::json, job_key := 'review ' || id)
    FROM unnest(${[mona, olga]}::text[]) AS id`;
  assert.deepEqual(await found(), ["levels of trust: 1"]);
});
