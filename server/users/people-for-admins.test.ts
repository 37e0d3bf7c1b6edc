import assert from "node:assert/strict";
import { test } from "node:test";
import { isSignedIn, visitor } from "../platform/authorize/index.ts";
import { callerOf } from "../router.ts";
import { openWorld } from "../testing/world.ts";
import { hashPassword } from "./password/hash-password.ts";
import { actorOf } from "./sessions/actor-of.ts";
import { signIn } from "./sign-in.ts";
import { profileInput } from "./users.schema.ts";

const world = await openWorld();
const password = "vom-Kranich7-gesehen";
const ines = await world.person("ines", "ADMIN");
const nadia = await world.person("nadia", "MODERATOR");
await world.person("jonas");
await world.board("routers");
await world.db.user.updateMany({ data: { passwordHash: await hashPassword(password) } });
const users = () => callerOf(world.as(ines)).users;

test("an admin sees a person with devices, roles held and roles that ended", async () => {
  await signIn({ ...world.as(visitor), address: "198.51.100.1" }, { login: "jonas", password });
  const { id } = await users().grantRole({ name: "jonas", role: "MODERATOR", board: "routers" });
  await users().grantRole({ name: "jonas", role: "EDITOR", board: "routers" });
  await users().endRole({ id });
  const person = await users().person({ name: "jonas" });
  assert.equal(person.email, "jonas@example.com");
  assert.equal(person.sessions.length, 1);
  assert.deepEqual(
    person.roles.map((grant) => grant.role),
    ["EDITOR"],
  );
  assert.deepEqual(
    person.endedRoles.map((grant) => [grant.role, grant.board]),
    [["MODERATOR", "routers"]],
  );
  assert.ok(!JSON.stringify(person).includes("passwordHash") && !JSON.stringify(person).includes("tokenHash"));
});

test("SE-02 an admin signs a person out everywhere, and the open session is gone", async () => {
  const { session } = await signIn({ ...world.as(visitor), address: "198.51.100.2" }, { login: "jonas", password });
  const { token } = session;
  assert.ok(isSignedIn(await actorOf(world.db, token, world.now())));
  await users().endSessionsOf({ name: "jonas" });
  assert.ok(!isSignedIn(await actorOf(world.db, token, world.now())));
  assert.equal((await users().person({ name: "jonas" })).sessions.length, 0);
  await assert.rejects(users().endSessionsOf({ name: "nobody" }), { code: "NOT_FOUND" });
});

test("AZ-20 PE-03 PE-04 nobody but admins sees people's addresses and devices or signs them out", async () => {
  for (const ctx of [world.as(nadia), world.as(visitor)]) {
    const { users: theirs } = callerOf(ctx);
    await assert.rejects(theirs.person({ name: "jonas" }), { code: "NOT_FOUND" });
    await assert.rejects(theirs.people({}), { code: "NOT_FOUND" });
    await assert.rejects(theirs.endSessionsOf({ name: "ines" }), { code: "FORBIDDEN" });
    await assert.rejects(theirs.sendClaimLink({ name: "jonas", email: "x@example.com" }), { code: "FORBIDDEN" });
  }
});

test("PE-01 PE-03 no procedure takes another person's columns: a profile is one's own and has its own fields", () => {
  const profile = { displayName: "Jonas", locale: "en", timeZone: "UTC", hideFromLeaders: false };
  assert.ok(profileInput.safeParse(profile).success);
  for (const name of [
    "id",
    "name",
    "email",
    "passwordHash",
    "isStaff",
    "isSuperUser",
    "avatarFile",
    "erasedAt",
    "roles",
  ]) {
    assert.ok(!profileInput.safeParse({ ...profile, [name]: "x" }).success, name);
  }
});
