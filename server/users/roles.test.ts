import assert from "node:assert/strict";
import { test } from "node:test";
import { holds, isSignedIn, visitor } from "../platform/authorize/index.ts";
import { Conflict, Forbidden, Invalid, NotFound } from "../platform/errors/index.ts";
import { write } from "../platform/events/index.ts";
import { mailedKey } from "../testing/mailbox.ts";
import { openWorld } from "../testing/world.ts";
import { claimAccount, sendClaimLink } from "./claim-account.ts";
import { createFirstAdmin, createFirstAdminLink } from "./first-admin.ts";
import { endRole, grantRole } from "./grant-role.ts";
import { nameKey } from "./identity/name-key.ts";
import { listPeople } from "./list-people.ts";
import { markSuperUser } from "./mark-super-user.ts";
import { hashPassword } from "./password/hash-password.ts";
import { actorOf } from "./sessions/actor-of.ts";
import { signIn } from "./sign-in.ts";
import { firstAdminInput } from "./users.schema.ts";

const world = await openWorld();
const password = "vom-Kranich7-gesehen";
const firstLink = await createFirstAdminLink(world.db, world.now());
const ines = await world.person("ines", "ADMIN");
const nadia = await world.person("nadia", "MODERATOR");
await world.person("jonas");
await world.db.user.updateMany({ data: { passwordHash: await hashPassword(password) } });
await world.board("routers");
const board = await world.db.board.findUniqueOrThrow({ where: { slug: "routers" } });
let network = 0;
const from = () => ({ ...world.as(visitor), address: `198.51.100.${++network}` });

async function sessionOf(name: string) {
  const { session } = await signIn(from(), { login: name, password });
  const { token } = session;
  return () => actorOf(world.db, token, world.now());
}

test("a role reaches the person's open session at once in this process, and goes the same way (PE-10)", async () => {
  const jonas = await sessionOf("jonas");
  assert.equal((await jonas()).kind, "member");
  const { id } = await grantRole(world.as(ines), { name: "jonas", role: "AGENT" });
  assert.equal((await jonas()).kind, "staff");
  assert.equal((await world.db.user.findUniqueOrThrow({ where: { name: "jonas" } })).isStaff, true);
  await endRole(world.as(ines), id);
  assert.equal((await jonas()).kind, "member");
  assert.equal((await world.db.user.findUniqueOrThrow({ where: { name: "jonas" } })).isStaff, false);
});

test("SE-02 a role taken back by another process is gone within five seconds", async () => {
  const jonas = await sessionOf("jonas");
  const { id } = await grantRole(world.as(ines), { name: "jonas", role: "EDITOR" });
  assert.ok(holds(await jonas(), ["EDITOR"]));
  await world.db.roleGrant.update({ where: { id }, data: { endedAt: world.now() } });
  world.later({ minutes: 5 / 60 });
  assert.ok(!holds(await jonas(), ["EDITOR"]));
});

test("nobody becomes a super user past the programme; an admin widens the role of one to a board", async () => {
  const by = (why: string) => (error: unknown) => error instanceof Invalid && error.reason === why;
  const give = (board?: string) =>
    grantRole(world.as(ines), { name: "jonas", role: "SUPER_USER", ...(board && { board }) });
  await assert.rejects(give(), by("byProgramme"));
  await assert.rejects(give("routers"), by("superUsersOnly"));
  const { id } = await world.db.user.findUniqueOrThrow({ where: { name: "jonas" } });
  await write(world.as(ines), (writing) => markSuperUser(world.as(ines), writing, id, true));
  await give("routers");
  assert.ok(holds(await (await sessionOf("jonas"))(), ["SUPER_USER"], [board.id]));
  await write(world.as(ines), (writing) => markSuperUser(world.as(ines), writing, id, false));
  assert.ok(!holds(await (await sessionOf("jonas"))(), ["SUPER_USER"], [board.id]));
});

test("a moderator of one board is no staff: other staff places stay closed", async () => {
  const jonas = await sessionOf("jonas");
  await grantRole(world.as(ines), { name: "jonas", role: "MODERATOR", board: "routers" });
  const actor = await jonas();
  assert.equal(actor.kind, "member");
  assert.ok(holds(actor, ["MODERATOR"], [board.id]));
  assert.ok(!holds(actor, ["MODERATOR"]));
});

test("PE-04 PE-10 only admins give and take roles", async () => {
  for (const ctx of [world.as(nadia), world.as(visitor)]) {
    await assert.rejects(grantRole(ctx, { name: "nadia", role: "ADMIN" }), Forbidden);
    const grant = await world.db.roleGrant.findFirstOrThrow({ where: { role: "ADMIN" } });
    await assert.rejects(endRole(ctx, grant.id), Forbidden);
    await assert.rejects(listPeople(ctx, { q: "", role: null, after: null, size: 20 }), NotFound);
  }
});

test("a role is held once, an admin everywhere, and one admin always remains", async () => {
  await assert.rejects(grantRole(world.as(ines), { name: "nadia", role: "MODERATOR" }), Conflict);
  await assert.rejects(grantRole(world.as(ines), { name: "nadia", role: "ADMIN", board: "routers" }), Invalid);
  await assert.rejects(grantRole(world.as(ines), { name: "nobody", role: "EDITOR" }), NotFound);
  const grants = await world.db.roleGrant.findMany({ where: { role: "ADMIN", endedAt: null } });
  const [only] = grants;
  assert.ok(only && grants.length === 1);
  await assert.rejects(endRole(world.as(ines), only.id), Conflict);
  const second = await grantRole(world.as(ines), { name: "nadia", role: "ADMIN" });
  const done = await Promise.allSettled([endRole(world.as(ines), only.id), endRole(world.as(ines), second.id)]);
  assert.deepEqual(done.map((one) => one.status).sort(), ["fulfilled", "rejected"]);
});

test("admins find people by the beginning of a name or address, page by page", async () => {
  const ctx = world.as(ines);
  const names = async (q: string) =>
    (await listPeople(ctx, { q, role: null, after: null, size: 20 })).rows.map((row) => row.name);
  assert.deepEqual(await names("JON"), ["jonas"]);
  assert.deepEqual(await names("nadia@ex"), ["nadia"]);
  assert.deepEqual(await names("%"), []);
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof listPeople>> = await listPeople(ctx, { q: "", role: null, after, size: 1 });
    seen.push(...page.rows.map((row) => row.name));
    after = page.next;
  } while (after);
  assert.deepEqual(seen.sort(), ["ines", "jonas", "nadia"]);
});

test("the author of imported posts takes over the account with a link, once", async () => {
  await world.db.user.create({
    data: { name: "old-hand", nameKey: nameKey("old-hand"), displayName: "Old Hand", stagedAt: world.now() },
  });
  const ida = await world.person("ida", "ADMIN");
  await sendClaimLink(world.as(ida), "old-hand", "hand@example.org");
  const key = await mailedKey(world, "hand@example.org");
  await assert.rejects(claimAccount(from(), { token: key, password, rules: false }), Invalid);
  const { session } = await claimAccount(from(), { token: key, password, rules: true });
  const actor = await actorOf(world.db, session.token, world.now());
  assert.ok(isSignedIn(actor) && actor.name === "old-hand" && actor.confirmed);
  await assert.rejects(claimAccount(from(), { token: key, password, rules: true }), Invalid);
  await assert.rejects(sendClaimLink(world.as(ines), "old-hand", "other@example.org"), NotFound);
  await assert.rejects(sendClaimLink(world.as(ines), "jonas", "other@example.org"), NotFound);
});

test("the first admin of an empty community comes by a link that works once, and none is made where an admin is", async () => {
  const token = firstLink?.split("/").at(-1) ?? "";
  const input = { token, displayName: "Rosa Weber", name: "rosa", email: "rosa@example.org", password };
  await assert.rejects(
    createFirstAdmin(from(), firstAdminInput.parse({ ...input, password: "vom-Kranich7" })),
    Invalid,
  );
  const { session } = await createFirstAdmin(from(), firstAdminInput.parse(input));
  assert.ok(holds(await actorOf(world.db, session.token, world.now()), ["ADMIN"]));
  await assert.rejects(createFirstAdmin(from(), firstAdminInput.parse({ ...input, name: "rosa2" })), Invalid);
  assert.equal(await createFirstAdminLink(world.db, world.now()), null);
});
