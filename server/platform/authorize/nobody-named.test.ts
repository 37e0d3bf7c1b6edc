import assert from "node:assert/strict";
import { test } from "node:test";
import { openWorld } from "../../testing/world.ts";
import { type Actor, allowed, audiencesOf, authorize, concealed, hasRight, holds, refused, visitor } from "./index.ts";

const world = await openWorld();
const member = await world.person("member");
const admin = await world.person("admin", "ADMIN");
const board = "00000000-0000-7000-8000-000000000001";
const other = "00000000-0000-7000-8000-000000000002";

test("PE-06 a right that names no role is held by nobody, also by no admin", () => {
  for (const actor of [visitor, member, admin]) assert.equal(holds(actor, []), false);
});

test("PE-06 who has no role holds none, whatever is asked for and wherever", () => {
  const everyRole = ["AGENT", "MODERATOR", "EDITOR", "ADMIN", "SUPER_USER"] as const;
  for (const actor of [visitor, member]) assert.equal(holds(actor, everyRole, [board]), false);
  assert.equal(hasRight(member, "RETAG"), false);
});

test("PE-06 a role on one board holds there, and where no board is named nowhere", () => {
  const there = { ...member, grants: [{ role: "MODERATOR", boardId: board }] } as Actor;
  assert.equal(holds(there, ["MODERATOR"], [board]), true);
  assert.equal(holds(there, ["MODERATOR"], [other]), false);
  assert.equal(holds(there, ["MODERATOR"], []), false);
  assert.equal(holds(there, ["MODERATOR"]), false);
  assert.deepEqual(audiencesOf(there), ["PUBLIC", "MEMBERS"]);
});

test("PE-05 everybody reads what their own circle is named for, and a circle nobody named is read by nobody", () => {
  assert.deepEqual(audiencesOf(visitor), ["PUBLIC"]);
  assert.deepEqual(audiencesOf(member), ["PUBLIC", "MEMBERS"]);
  for (const actor of [visitor, member, admin]) assert.ok(audiencesOf(actor).every((one) => one.length > 0));
});

test("PE-05 only a yes lets anybody through: every other verdict ends the request", () => {
  const trace = { trace: { authorized: false } };
  authorize(trace, allowed);
  assert.throws(() => authorize(trace, refused("because")));
  assert.throws(() => authorize(trace, concealed));
});
