import assert from "node:assert/strict";
import { test } from "node:test";
import { boardFacts, canAsk } from "../boards/index.ts";
import { visitor } from "../platform/authorize/index.ts";
import { Forbidden, Invalid, TooMany } from "../platform/errors/index.ts";
import { mailedKey, newestMail } from "../testing/mailbox.ts";
import { openWorld } from "../testing/world.ts";
import { confirmAddress } from "./confirm-address.ts";
import { actorOf } from "./sessions/actor-of.ts";
import type { NewSession } from "./sessions/start-session.ts";
import { signIn } from "./sign-in.ts";
import { signUp } from "./sign-up.ts";
import { signUpInput } from "./users.schema.ts";

const world = await openWorld();
await world.person("jonas");
await world.board("routers");
const board = await world.db.board.findUniqueOrThrow({ where: { slug: "routers" }, select: boardFacts });
let network = 0;
/** A visitor from a network of its own. */
const from = (address = `198.51.100.${++network}`) => ({ ...world.as(visitor), address, userAgent: "Test" });
const wish = (over: object = {}) =>
  signUpInput.parse({
    displayName: "Ada Lindqvist",
    name: "ada",
    email: "ada@example.org",
    password: "vom-Kranich7-gesehen",
    rules: true,
    rulesVersion: 1,
    ...over,
  });
const who = async (session: NewSession) => actorOf(world.db, session.token, world.now());
const because = (reason: string) => (error: unknown) => error instanceof Invalid && error.reason === reason;

test("whoever signs up is signed in at once and may write once the address is confirmed", async () => {
  const { session } = await signUp(from(), wish());
  const before = await who(session);
  assert.equal(before.kind === "member" && before.name, "ada");
  assert.deepEqual(canAsk(before, board), { ok: false, because: "confirmAddressFirst" });
  assert.deepEqual(await confirmAddress(from(), await mailedKey(world, "ada@example.org")), { changed: false });
  assert.deepEqual(canAsk(await who(session), board), { ok: true });
  const row = await world.db.user.findUniqueOrThrow({ where: { name: "ada" }, include: { consents: true } });
  assert.deepEqual([row.email, row.pendingEmail, row.consents[0]?.version], ["ada@example.org", null, 1]);
});

test("SE-03 the key of a session never stands in what a script could read of the answer", async () => {
  const result = await signUp(from(), wish({ name: "quiet", email: "quiet@example.org" }));
  assert.equal(result.session.token.length, 43);
  assert.ok(!JSON.stringify(result).includes(result.session.token));
});

test("EN-01 a known address is answered like a free one, and only its owner learns of it", async () => {
  const known = await signUp(from(), wish({ name: "second", email: "jonas@example.com" }));
  const free = await signUp(from(), wish({ name: "third", email: "free@example.org" }));
  assert.deepEqual(Object.keys(known), Object.keys(free));
  assert.equal((await newestMail(world, "jonas@example.com"))?.kind, "address-known");
  assert.equal((await newestMail(world, "free@example.org"))?.kind, "confirm-address");
  assert.equal((await world.db.user.findUniqueOrThrow({ where: { name: "jonas" } })).email, "jonas@example.com");
});

test("EN-05 an address that is not confirmed does not open its account", async () => {
  await signUp(from(), wish({ name: "early", email: "victim@example.org" }));
  const password = "vom-Kranich7-gesehen";
  await assert.rejects(signIn(from(), { login: "victim@example.org", password }), because("wrongSignIn"));
  assert.ok((await signIn(from(), { login: "early", password })).session);
});

test("of two accounts that wait for the same address the one that confirms has it", async () => {
  await signUp(from(), wish({ name: "mallory", email: "shared@example.org" }));
  const first = await mailedKey(world, "shared@example.org");
  world.later({ minutes: 5 });
  await signUp(from(), wish({ name: "owner", email: "shared@example.org" }));
  await confirmAddress(from(), await mailedKey(world, "shared@example.org"));
  await assert.rejects(confirmAddress(from(), first), because("linkUsed"));
  assert.equal((await world.db.user.findUniqueOrThrow({ where: { email: "shared@example.org" } })).name, "owner");
});

test("RC-01 of forty who want one name at the same moment one gets it", async () => {
  const tries = Array.from({ length: 40 }, (_, at) =>
    signUp(from(), wish({ name: at % 2 ? "rush.1" : "RUSH-l", email: `rush${at}@example.org` })),
  );
  const done = await Promise.allSettled(tries);
  assert.equal(done.filter((one) => one.status === "fulfilled").length, 1);
  const refused = done.filter((one) => one.status === "rejected").map((one) => one.reason);
  assert.ok(refused.every((reason) => because("taken")(reason)));
});

test("names of others, of the house and bad passwords are refused beside their field", async () => {
  await assert.rejects(signUp(from(), wish({ name: "Jonas" })), because("taken"));
  await assert.rejects(signUp(from(), wish({ name: "moderator" })), because("reserved"));
  await assert.rejects(signUp(from(), wish({ name: "weak", password: "Passwort2026!" })), because("passwordCommon"));
  await assert.rejects(
    signUp(from(), wish({ name: "kundigfan", password: "kundigfan-12" })),
    because("passwordPersonal"),
  );
});

test("the house rules must be confirmed in the version in force", async () => {
  await assert.rejects(signUp(from(), wish({ name: "norules", rules: false })), because("confirmRules"));
  await assert.rejects(signUp(from(), wish({ name: "oldrules", rulesVersion: 2 })), because("rulesChanged"));
});

test("an address of a throw-away mail host is refused beside its field", async () => {
  const wished = wish({ name: "thrown", email: "thrown@mailinator.com" });
  await assert.rejects(signUp(from(), wished), because("disposableAddress"));
});

test("a network makes at most five accounts an hour", async () => {
  const crowd = () => from("203.0.113.77");
  for (let at = 0; at < 5; at++) await signUp(crowd(), wish({ name: `crowd${at}`, email: `crowd${at}@example.org` }));
  await assert.rejects(signUp(crowd(), wish({ name: "crowd9", email: "crowd9@example.org" })), TooMany);
  world.later({ hours: 1 });
  await signUp(crowd(), wish({ name: "crowd9", email: "crowd9@example.org" }));
});

test("whoever is signed in has an account already", async () => {
  await assert.rejects(signUp(world.as(await world.person("somebody")), wish({ name: "again" })), Forbidden);
});

test("PE-01 a sign-up takes the fields of its form and no others", () => {
  for (const field of ["isStaff", "isSuperUser", "emailVerifiedAt", "id", "roles", "createdAt"])
    assert.equal(signUpInput.safeParse({ ...wish(), [field]: true }).success, false, field);
});
