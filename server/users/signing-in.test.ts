import assert from "node:assert/strict";
import { test } from "node:test";
import { visitor } from "../platform/authorize/index.ts";
import { Forbidden, Invalid, NotFound, type Refusal, TooMany } from "../platform/errors/index.ts";
import { openWorld } from "../testing/world.ts";
import { changePassword } from "./change-password.ts";
import { endSession, signOut, signOutEverywhere } from "./end-session.ts";
import { hashPassword } from "./password/hash-password.ts";
import { actorOf } from "./sessions/actor-of.ts";
import { cookiesAfter, openSession, sealSession } from "./sessions/session-cookies.ts";
import type { NewSession } from "./sessions/start-session.ts";
import { signIn } from "./sign-in.ts";
import { account } from "./users.queries.ts";

const world = await openWorld();
const password = "vom-Kranich7-gesehen";
const passwordHash = await hashPassword(password);
for (const name of ["ada", "ben", "cem", "dora", "eva", "fritz"]) {
  await world.person(name);
  await world.db.user.update({ where: { name }, data: { passwordHash } });
}
await world.person("tim", "AGENT");
await world.db.user.update({ where: { name: "tim" }, data: { passwordHash } });

let network = 0;
const from = (address = `198.51.100.${++network}`) => ({ ...world.as(visitor), address, userAgent: "Firefox" });
const cookie = (session: NewSession) => sealSession(session.token);
const who = async (session: NewSession) => actorOf(world.db, session.token, world.now());
const as = async (session: NewSession) => ({ ...from(), actor: await who(session) });
const wrong = (error: unknown) => error instanceof Invalid && error.reason === "wrongSignIn";

test("a member signs in with address or name, in any spelling, and is known by the cookie", async () => {
  for (const login of ["ada@example.com", "ADA@Example.com", "ada", "Ada"]) {
    const { session } = await signIn(from(), { login, password });
    const actor = await who(session);
    assert.equal(actor.kind === "member" && actor.name, "ada", login);
  }
});

test("EN-01 a wrong password and an unknown account get the same answer at the same price", async () => {
  const time = async (login: string, address: string) => {
    const before = process.cpuUsage();
    await assert.rejects(signIn(from(address), { login, password: "not-the-password" }), wrong);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1_000;
  };
  const known: number[] = [];
  const unknown: number[] = [];
  for (let at = 0; at < 12; at++) {
    world.later({ minutes: 31 });
    known.push(await time("ben@example.com", `192.0.2.${at}`));
    unknown.push(await time(`nobody${at}@example.com`, `192.0.2.${100 + at}`));
  }
  // The work of this process alone, and the least of each. Without the hash it would be a tenth.
  const [one, other] = [Math.min(...known), Math.min(...unknown)];
  assert.ok(Math.abs(one - other) < Math.max(10, one * 0.3), `${one} and ${other} ms`);
});

test("EN-09 a network has six tries a minute, however the account is spelt and in parallel", async () => {
  world.later({ hours: 2 });
  const tries = Array.from({ length: 20 }, (_, at) =>
    signIn(from("203.0.113.9"), { login: `x${at}`, password: "wrong" }),
  );
  const done = await Promise.allSettled(tries);
  const reasons = done.map((one) => (one.status === "rejected" ? (one.reason as Refusal).kind : "in"));
  assert.deepEqual(
    [reasons.filter((kind) => kind === "Invalid").length, reasons.filter((kind) => kind === "TooMany").length],
    [6, 14],
  );
  await assert.rejects(signIn(from("203.0.113.9"), { login: "ada", password }), TooMany);
  world.later({ minutes: 1 });
  assert.ok(await signIn(from("203.0.113.9"), { login: "ada", password }));
});

test("EN-09 all addresses of one IPv6 network count together", async () => {
  for (let at = 0; at < 6; at++)
    await assert.rejects(signIn(from(`2001:db8:7:7::${at}`), { login: `y${at}`, password: "wrong" }), wrong);
  await assert.rejects(signIn(from("2001:db8:7:7:ffff::1"), { login: "z", password: "wrong" }), TooMany);
});

test("after five failures an account answers slowly to strangers, never to nobody, and at once to a known network", async () => {
  await signIn(from("198.51.100.250"), { login: "cem", password });
  for (let at = 0; at < 5; at++) {
    world.later({ minutes: 1 });
    await assert.rejects(signIn(from(), { login: "cem", password: "wrong" }), wrong);
  }
  await assert.rejects(signIn(from(), { login: "cem", password }), TooMany);
  assert.ok(await signIn(from("198.51.100.250"), { login: "cem", password }));
  world.later({ minutes: 1 });
  assert.ok(await signIn(from(), { login: "cem", password }));
});

test("SE-01 every sign-in begins a new session", async () => {
  const [first, second] = [
    await signIn(from(), { login: "dora", password }),
    await signIn(from(), { login: "dora", password }),
  ];
  assert.notEqual(first.session.token, second.session.token);
});

test("SE-02 signing out ends the session on the server, everywhere ends them all, one's own list shows them", async () => {
  const one = (await signIn(from(), { login: "eva", password })).session;
  const two = (await signIn(from(), { login: "eva", password })).session;
  const three = (await signIn(from(), { login: "eva", password })).session;
  await signOut(await as(one));
  assert.equal((await who(one)).kind, "visitor");
  const listed = (await account(await as(two))).sessions;
  assert.deepEqual(
    [listed.length, listed.filter((entry) => entry.current).length, listed[0]?.userAgent],
    [2, 1, "Firefox"],
  );
  const other = listed.find((entry) => !entry.current);
  await endSession(await as(two), other?.id ?? "");
  assert.equal((await who(three)).kind, "visitor");
  await signOutEverywhere(await as(two));
  assert.equal((await who(two)).kind, "visitor");
});

test("AZ-22 nobody ends a session of somebody else", async () => {
  const eva = (await signIn(from(), { login: "eva", password })).session;
  const dora = (await signIn(from(), { login: "dora", password })).session;
  const id = (await account(await as(eva))).sessions[0]?.id ?? "";
  await assert.rejects(endSession(await as(dora), id), NotFound);
  assert.equal((await who(eva)).kind, "member");
});

test("SE-02 a new password ends every other session and gives this browser a new one", async () => {
  const old = (await signIn(from(), { login: "fritz", password })).session;
  const here = (await signIn(from(), { login: "fritz", password })).session;
  const { session } = await changePassword(await as(here), password, "sieben Uhus im Nebel");
  assert.deepEqual(
    [(await who(old)).kind, (await who(here)).kind, (await who(session)).kind],
    ["visitor", "visitor", "member"],
  );
  await assert.rejects(signIn(from(), { login: "fritz", password }), wrong);
});

test("SE-02 a suspension or an end made by another process works within five seconds", async () => {
  const { session } = await signIn(from(), { login: "ada", password });
  assert.equal((await who(session)).kind, "member");
  await world.db.user.update({ where: { name: "ada" }, data: { suspendedUntil: new Date("2027-01-01") } });
  world.later({ minutes: 5 / 60 });
  assert.equal((await who(session)).kind, "visitor");
  await assert.rejects(signIn(from(), { login: "ada", password }), Forbidden);
  await world.db.user.update({ where: { name: "ada" }, data: { suspendedUntil: null } });
});

test("a session of a member sleeps 14 days and lives 60, a session of staff 12 hours and 7 days", async () => {
  const member = (await signIn(from(), { login: "ada", password })).session;
  const staff = (await signIn(from(), { login: "tim", password })).session;
  world.later({ hours: 11 });
  assert.equal((await who(staff)).kind, "staff");
  world.later({ hours: 13 });
  assert.deepEqual([(await who(staff)).kind, (await who(member)).kind], ["visitor", "member"]);
  for (let day = 0; day < 58; day++) {
    world.later({ days: 1 });
    assert.equal((await who(member)).kind, "member", `day ${day}`);
  }
  world.later({ days: 1 });
  assert.equal((await who(member)).kind, "visitor");
});

test("SE-05 the twenty-first session ends the one used longest ago", async () => {
  const sessions: NewSession[] = [];
  for (let at = 0; at < 21; at++) {
    world.later({ minutes: 6 });
    sessions.push((await signIn(from(), { login: "dora", password })).session);
  }
  const [first, second] = sessions;
  assert.ok(first && second);
  assert.deepEqual([(await who(first)).kind, (await who(second)).kind], ["visitor", "member"]);
});

test("SE-03 EN-07 EN-08 the cookie opens only what we sealed as a session", async () => {
  const { session } = await signIn(from(), { login: "dora", password });
  const sealed = await cookie(session);
  assert.ok(!sealed.includes(session.token));
  assert.equal(await openSession(sealed), session.token);
  for (const value of ["", "x", "%E0%A4", session.token, `${sealed}x`, sealed.slice(1), "a.b.c.d.e"])
    assert.equal(await openSession(value), null, value);
  assert.equal((await actorOf(world.db, "null", world.now())).kind, "visitor");
});

test("signing in sets a hidden session cookie and a companion without content; signing out takes both away", async () => {
  const result = await signIn(from(), { login: "dora", password });
  const [session = "", companion] = await cookiesAfter("users.signIn", result);
  assert.match(session, /^kundig=ey[\w.-]+; Path=\/; Max-Age=5184000; SameSite=Lax; HttpOnly$/);
  assert.equal(companion, "kundig-in=1; Path=/; Max-Age=5184000; SameSite=Lax");
  assert.deepEqual(await cookiesAfter("users.signOut", { session: null }), [
    "kundig=; Path=/; Max-Age=0; SameSite=Lax; HttpOnly",
    "kundig-in=; Path=/; Max-Age=0; SameSite=Lax",
  ]);
  assert.deepEqual(await cookiesAfter("topics.ask", { session: { token: "x", expiresAt: new Date() } }), []);
});

test("a hash made with less effort is replaced when its owner signs in", async () => {
  const { argon2Sync } = await import("node:crypto");
  const nonce = Buffer.alloc(16, 7);
  const cost = { memory: 19_456, passes: 1, parallelism: 1 };
  const tag = argon2Sync("argon2id", { message: password, nonce, tagLength: 32, ...cost });
  const part = (bytes: Buffer) => bytes.toString("base64").replace(/=+$/, "");
  const weak = `$argon2id$v=19$m=19456,t=1,p=1$${part(nonce)}$${part(tag)}`;
  await world.db.user.update({ where: { name: "eva" }, data: { passwordHash: weak } });
  await signIn(from(), { login: "eva", password });
  const { passwordHash: stored } = await world.db.user.findUniqueOrThrow({ where: { name: "eva" } });
  assert.match(stored ?? "", /^\$argon2id\$v=19\$m=47104,t=1,p=1\$/);
  assert.ok(await signIn(from(), { login: "eva", password }));
});
