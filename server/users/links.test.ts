import assert from "node:assert/strict";
import { test } from "node:test";
import { visitor } from "../platform/authorize/index.ts";
import { Forbidden, Invalid, NotFound, TooMany } from "../platform/errors/index.ts";
import { mailedKey, newestMail } from "../testing/mailbox.ts";
import { openWorld } from "../testing/world.ts";
import { hashPassword } from "./password/hash-password.ts";
import { requestLink } from "./request-link.ts";
import { resetPassword } from "./reset-password.ts";
import { actorOf } from "./sessions/actor-of.ts";
import type { NewSession } from "./sessions/start-session.ts";
import { signIn } from "./sign-in.ts";
import { signInByLink } from "./sign-in-by-link.ts";
import { linkView } from "./users.queries.ts";

const world = await openWorld();
const password = "vom-Kranich7-gesehen";
const passwordHash = await hashPassword(password);
for (const name of ["ada", "ben", "cleo", "dora", "eva", "finn", "gus"]) {
  await world.person(name);
  await world.db.user.update({ where: { name }, data: { passwordHash } });
}
await world.person("tim", "AGENT");

let network = 0;
const from = (address = `198.51.100.${++network}`) => ({ ...world.as(visitor), address });
const who = async (session: NewSession) => (await actorOf(world.db, session.token, world.now())).kind;
const used = (error: unknown) => error instanceof Invalid && error.reason === "linkUsed";

test("CS-05 looking at a link uses nothing up, pressing its button signs in once", async () => {
  await requestLink(from(), "SIGN_IN", "ada@example.com");
  const key = await mailedKey(world, "ada@example.com");
  for (let at = 0; at < 4; at++) assert.equal((await linkView(from(), key)).displayName, "Ada");
  const { session } = await signInByLink(from(), key);
  assert.equal(await who(session), "member");
  await assert.rejects(signInByLink(from(), key), used);
  await assert.rejects(linkView(from(), key), NotFound);
});

test("EN-03 a newer link replaces an older one", async () => {
  await requestLink(from(), "SIGN_IN", "ben@example.com");
  const first = await mailedKey(world, "ben@example.com");
  world.later({ minutes: 1 });
  await requestLink(from(), "SIGN_IN", "ben@example.com");
  const second = await mailedKey(world, "ben@example.com");
  await assert.rejects(signInByLink(from(), first), used);
  assert.ok(await signInByLink(from(), second));
});

test("EN-03 of twenty who use a link at the same moment one gets in", async () => {
  await requestLink(from(), "SIGN_IN", "cleo@example.com");
  const key = await mailedKey(world, "cleo@example.com");
  const done = await Promise.allSettled(Array.from({ length: 20 }, () => signInByLink(from(), key)));
  assert.equal(done.filter((one) => one.status === "fulfilled").length, 1);
});

test("a link to sign in works for ten minutes, one for a password for sixty", async () => {
  await requestLink(from(), "SIGN_IN", "dora@example.com");
  const signing = await mailedKey(world, "dora@example.com");
  world.later({ minutes: 10 });
  await assert.rejects(signInByLink(from(), signing), used);
  await requestLink(from(), "RESET_PASSWORD", "dora@example.com");
  const reset = await mailedKey(world, "dora@example.com");
  world.later({ minutes: 60 });
  await assert.rejects(resetPassword(from(), reset, "sieben Uhus im Nebel"), used);
});

test("SE-02 EN-03 a reset ends all sessions and open links, and signs in", async () => {
  const before = (await signIn(from(), { login: "eva", password })).session;
  await requestLink(from(), "SIGN_IN", "eva@example.com");
  const open = await mailedKey(world, "eva@example.com");
  world.later({ minutes: 1 });
  await requestLink(from(), "RESET_PASSWORD", "eva@example.com");
  const reset = await mailedKey(world, "eva@example.com");
  await assert.rejects(resetPassword(from(), reset, "eva-example"), Invalid);
  const { session } = await resetPassword(from(), reset, "sieben Uhus im Nebel");
  assert.deepEqual([await who(before), await who(session)], ["visitor", "member"]);
  await assert.rejects(signInByLink(from(), open), used);
  await assert.rejects(resetPassword(from(), reset, "noch ein Uhu im Nebel"), used);
  assert.ok(await signIn(from(), { login: "eva", password: "sieben Uhus im Nebel" }));
});

test("a link of one kind opens nothing of another", async () => {
  world.later({ hours: 2 });
  await requestLink(from(), "SIGN_IN", "eva@example.com");
  const key = await mailedKey(world, "eva@example.com");
  await assert.rejects(resetPassword(from(), key, "sieben Uhus im Nebel"), used);
});

test("staff choose at least fifteen characters, and a bad choice does not use the link up", async () => {
  await requestLink(from(), "RESET_PASSWORD", "tim@example.com");
  const key = await mailedKey(world, "tim@example.com");
  assert.equal((await linkView(from(), key)).isStaff, true);
  await assert.rejects(resetPassword(from(), key, "Uhus im Wald 7"), Invalid);
  assert.ok(await resetPassword(from(), key, "Uhus im Wald 77"));
});

test("EN-01 asking for an address nobody has gives the same answer, and no mail", async () => {
  const known = await requestLink(from(), "SIGN_IN", "finn@example.com");
  const unknown = await requestLink(from(), "SIGN_IN", "nobody@example.com");
  assert.deepEqual(known, unknown);
  assert.equal((await newestMail(world, "finn@example.com"))?.kind, "sign-in-link");
  assert.equal(await newestMail(world, "nobody@example.com"), null);
});

test("EN-10 three links an hour and five a day go to one address, known or not", async () => {
  for (const email of ["gus@example.com", "ghost@example.com"]) {
    for (let at = 0; at < 3; at++) await requestLink(from(), "SIGN_IN", email);
    await assert.rejects(requestLink(from(), "RESET_PASSWORD", email), TooMany, email);
  }
  world.later({ minutes: 61 });
  for (let at = 0; at < 2; at++) await requestLink(from(), "SIGN_IN", "gus@example.com");
  world.later({ minutes: 61 });
  await assert.rejects(requestLink(from(), "SIGN_IN", "gus@example.com"), TooMany);
  world.later({ days: 1 });
  assert.ok(await requestLink(from(), "SIGN_IN", "gus@example.com"));
});

test("EN-10 ten links an hour are asked for from one network, also at the same moment", async () => {
  const tries = Array.from({ length: 16 }, (_, at) =>
    requestLink(from("203.0.113.5"), "SIGN_IN", `p${at}@example.com`),
  );
  const done = await Promise.allSettled(tries);
  assert.equal(done.filter((one) => one.status === "fulfilled").length, 10);
});

test("EN-12 a suspended member gets in by no way", async () => {
  world.later({ days: 2 });
  await requestLink(from(), "SIGN_IN", "ada@example.com");
  const key = await mailedKey(world, "ada@example.com");
  world.later({ minutes: 1 });
  await requestLink(from(), "RESET_PASSWORD", "ada@example.com");
  const reset = await mailedKey(world, "ada@example.com");
  await world.db.user.update({ where: { name: "ada" }, data: { suspendedUntil: new Date("2027-01-01") } });
  await assert.rejects(signIn(from(), { login: "ada", password }), Forbidden);
  await assert.rejects(signInByLink(from(), key), Forbidden);
  await assert.rejects(resetPassword(from(), reset, "sieben Uhus im Nebel"), Forbidden);
});

test("EN-02 keys are 256 random bits and only their hash is kept", async () => {
  await requestLink(from(), "SIGN_IN", "cleo@example.com");
  const key = await mailedKey(world, "cleo@example.com");
  assert.equal(Buffer.from(key, "base64url").length, 32);
  const rows = JSON.stringify(await world.db.mailToken.findMany());
  assert.ok(!rows.includes(key));
});
