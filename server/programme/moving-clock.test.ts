import assert from "node:assert/strict";
import { test } from "node:test";
import { callerOf } from "../router.ts";
import { openWorld } from "../testing/world.ts";

const world = await openWorld();

test("a state holds since the very moment of its step, also while the clock goes on", async () => {
  const staff = await world.person("ticking", "AGENT");
  const person = await world.person("proposed");
  const start = world.now().getTime();
  let ticks = 0;
  const now = () => {
    ticks += 1;
    return new Date(start + ticks);
  };
  const { programme } = callerOf({ ...world.as(staff), now });
  await programme.nominate({ name: "proposed", reason: "answers kindly and to the point every day" });
  const stay = await world.db.membership.findFirstOrThrow({ where: { userId: person.id }, include: { steps: true } });
  assert.deepEqual(
    stay.steps.map((step) => step.at),
    [stay.since],
  );
});
